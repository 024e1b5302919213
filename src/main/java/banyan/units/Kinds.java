package banyan.units;

import banyan.graph.Cypher;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of things there are, from {@code cypher/load/kinds.json}: data, so that a new kind needs no Java. */
public final class Kinds {
    /**
     * One kind.
     *
     * @param id unique among those of the same sort
     * @param of {@code place}, {@code branch} or {@code organization}
     * @param names as shown to people
     * @param label the label its nodes carry besides
     * @param parents ids of the place kinds it may stand under; {@code branch:*} allows any branch; empty for a root
     */
    public record Kind(String id, String of, Names names, String label, List<String> parents) {
        /** Whether it may stand under a unit of that sort and kind. */
        public boolean mayStandUnder(String parentOf, String parentKind) {
            return parentOf.equals("place") ? parents.contains(parentKind) : parents.contains("branch:*");
        }
    }

    /** The forms a branch may have, the smallest first. */
    public static final List<String> FORMS = List.of("group", "branch", "general-branch", "committee");

    private final List<Kind> all;

    /** Reads the file. */
    public Kinds(Cypher cypher) {
        all = Arrays.asList(JsonMapper.shared().readValue(cypher.file("load/kinds.json"), Kind[].class));
    }

    /** All of them, places first, from the top of the tree down. */
    public List<Kind> all() {
        return all;
    }

    /** The kind with that id among places, branches or organizations. */
    public Optional<Kind> find(String of, String id) {
        return all.stream()
                .filter(kind -> kind.of().equals(of) && kind.id().equals(id))
                .findFirst();
    }
}
