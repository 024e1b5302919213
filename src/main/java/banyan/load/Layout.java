package banyan.load;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files a folder may hold, and their columns. Which facts may stand beside them is data: facts.json. */
enum Layout {
    PLACES(
            "places",
            "place",
            List.of("code", "name"),
            List.of("kind", "parent", "since", "ref", "establishedBy", "parentSince"),
            List.of("parent")),
    BRANCHES(
            "branches",
            "branch",
            List.of("code", "name", "kind", "parent"),
            List.of(
                    "form",
                    "members",
                    "formalMembers",
                    "since",
                    "termEnds",
                    "backwardSince",
                    "backwardReason",
                    "ref",
                    "establishedBy",
                    "parentSince"),
            List.of("parent")),
    ORGANIZATIONS(
            "organizations",
            "organization",
            List.of("code", "name", "kind", "place"),
            List.of("since", "ref", "establishedBy", "placeSince"),
            List.of("place")),
    LEADERS("leaders", "leader", List.of("code", "name"), List.of("ref", "since"), List.of()),
    FORMERS(
            "formers",
            "former",
            List.of("ref", "code", "name", "of", "kind"),
            List.of("form", "parent", "since", "until", "members", "formalMembers", "endedBy", "parentSince"),
            List.of("parent")),
    REORGANIZATIONS("reorganizations", "", List.of("id", "name"), List.of("on", "scope"), List.of()),
    FACTS("facts", "yearly", List.of("code", "year"), List.of(), List.of("code")),
    POSTS(
            "posts",
            "",
            List.of("leader", "post", "unit"),
            List.of("since", "termEnds", "filedWith", "reserve"),
            List.of("leader", "unit")),
    COVERAGE("coverage", "", List.of("branch", "thing"), List.of("how", "since"), List.of("branch", "thing")),
    ASSISTANCE("assistance", "", List.of("helper", "target", "role"), List.of("since"), List.of("helper", "target")),
    CONTACT_POINTS("contact-points", "", List.of("leader", "unit"), List.of("since"), List.of("leader", "unit")),
    VISITS("visits", "", List.of("leader", "unit", "kind"), List.of("on", "count"), List.of("leader", "unit")),
    SCREENINGS("screenings", "", List.of("year", "branch", "result"), List.of("on"), List.of("branch")),
    TASKS(
            "tasks",
            "",
            List.of("branch", "kind", "text"),
            List.of("raised", "due", "done", "answersFor"),
            List.of("branch", "answersFor")),
    SUCCESSION("succession", "", List.of("from", "to"), List.of("on", "share"), List.of("from", "to")),
    POLICIES("policies", "", List.of("unit", "policy"), List.of(), List.of("unit"));

    private final String word;
    private final String factsOf;
    private final List<String> required;
    private final List<String> optional;
    private final List<String> references;

    Layout(String word, String factsOf, List<String> required, List<String> optional, List<String> references) {
        this.word = word;
        this.factsOf = factsOf;
        this.required = required;
        this.optional = optional;
        this.references = references;
    }

    /** The layout of a file with that name, ending included. */
    static Optional<Layout> of(String file) {
        return Arrays.stream(values())
                .filter(layout -> layout.file().equalsIgnoreCase(file))
                .findFirst();
    }

    String file() {
        return word + ".csv";
    }

    List<String> required() {
        return required;
    }

    List<String> columns() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    /** The columns that name another thing by its code, or by {@code ~} and its ref. */
    List<String> references() {
        return references;
    }

    /** Whose facts may stand in further columns: a sort of thing, {@code yearly}, or empty for no facts. */
    String factsOf() {
        return factsOf;
    }
}
