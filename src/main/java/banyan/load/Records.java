package banyan.load;

import banyan.assistance.Policies;
import banyan.units.Facts;
import banyan.units.Faulted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is told about things: yearly facts, screenings, tasks, reorganizations, policies. */
final class Records {
    private static final List<String> TASKS = List.of("duty", "problem", "rectification", "project");

    private final Facts facts;
    private final Policies policies;
    private final Draft draft;
    private final Faults faults;
    private final Map<String, Node> rounds;
    private final Map<String, Node> reorganizations;

    /** @param policies reads the pairing policies as it reads those that come in requests */
    Records(Facts facts, Policies policies, Draft draft, Standing standing, Faults faults) {
        this.facts = facts;
        this.policies = policies;
        this.draft = draft;
        this.faults = faults;
        this.rounds = keyed(standing.keyed("load/rounds"));
        this.reorganizations = keyed(standing.keyed("load/reorganizations"));
    }

    void read(Input input) {
        for (Sheet sheet : input.of(Layout.FACTS)) facts(sheet);
        screenings(input);
        for (Row row : input.rows(Layout.TASKS)) task(row);
        for (Row row : input.rows(Layout.POLICIES)) policy(row);
        reorganizations(input);
    }

    private void facts(Sheet sheet) {
        List<Facts.Fact> among = facts.all().stream()
                .filter(fact -> fact.year() && sheet.has(fact.id()))
                .toList();
        Set<List<Object>> seen = new HashSet<>();
        for (Row row : sheet.rows()) {
            Node node = Relations.named(row, "code", any -> true, draft, faults);
            Integer year = row.year("year", faults);
            if (row.text("year") == null) faults.add(row, "year", Wrong.REQUIRED);
            if (node == null || year == null) continue;
            if (!seen.add(List.of(node, year))) faults.add(row, "code", Wrong.FACT_TWICE);
            for (Facts.Fact fact : among) fact(row, node, fact, year);
        }
    }

    private void fact(Row row, Node node, Facts.Fact fact, int year) {
        Object value = row.fact(fact, faults);
        if (value == null) return;
        if (node.was().isEmpty() || fact.fits(node.was(), node.kind())) draft.set(node, fact.property(year), value);
        else faults.add(row, fact.id(), Wrong.FACT_UNFIT);
    }

    private void screenings(Input input) {
        Set<List<Object>> seen = new HashSet<>();
        for (Row row : input.rows(Layout.SCREENINGS)) {
            Node branch = Relations.named(row, "branch", Relations.was("branch"), draft, faults);
            Integer year = row.year("year", faults);
            if (row.text("year") == null) faults.add(row, "year", Wrong.REQUIRED);
            if (row.text("result") == null) faults.add(row, "result", Wrong.REQUIRED);
            if (branch == null || year == null) continue;
            Node round =
                    rounds.computeIfAbsent(year.toString(), key -> make("Round").with("year", year.longValue()));
            if (!seen.add(List.of(round, branch))) faults.add(row, "", Wrong.DUPLICATE_ROW);
            draft.tie("SCREENED", round, branch)
                    .with("result", row.text("result"))
                    .with("on", row.date("on", faults));
        }
    }

    private void task(Row row) {
        Node branch = Relations.named(row, "branch", node -> node.of().equals("branch"), draft, faults);
        String kind = row.word("kind", TASKS, null, faults);
        if (row.text("kind") == null) faults.add(row, "kind", Wrong.REQUIRED);
        if (row.text("text") == null) faults.add(row, "text", Wrong.REQUIRED);
        if (branch == null || kind == null) return;
        Node task = make("Task")
                .with("kind", kind)
                .with("text", row.raw("text"))
                .with("raised", row.date("raised", faults))
                .with("due", row.date("due", faults))
                .with("done", row.date("done", faults));
        draft.tie("HAS", branch, task);
        if (row.text("answersFor") == null) return;
        Node by = Relations.named(
                row, "answersFor", node -> List.of("leader", "organization").contains(node.of()), draft, faults);
        if (by != null) draft.tie("ANSWERS_FOR", by, task);
    }

    private void policy(Row row) {
        Node unit = Relations.named(row, "unit", Node::isUnit, draft, faults);
        String json = row.text("policy");
        if (json == null) faults.add(row, "policy", Wrong.REQUIRED);
        if (unit == null || json == null) return;
        try {
            String stored = policies.stored(JsonMapper.shared().readTree(json));
            draft.tie("HOLDS_FOR", make("Policy").with("json", stored), unit);
        } catch (JacksonException e) {
            faults.add(row, "policy", Wrong.NOT_JSON);
        } catch (Faulted e) {
            e.faults().forEach(fault -> faults.add(row, "policy", Wrong.within(fault)));
        }
    }

    private void reorganizations(Input input) {
        for (Row row : input.rows(Layout.REORGANIZATIONS)) {
            String id = row.text("id");
            if (id == null) faults.add(row, "id", Wrong.REQUIRED);
            if (row.text("name") == null) faults.add(row, "name", Wrong.REQUIRED);
            if (id == null) continue;
            Node node = Node.made("", "", "", List.of("Reorganization"), row)
                    .with("id", id)
                    .with("name", row.raw("name"))
                    .with("on", row.date("on", faults))
                    .with("scope", row.text("scope"));
            if (reorganizations.putIfAbsent(id, node) != null) faults.add(row, "id", Wrong.DUPLICATE_CODE);
            draft.nodes().add(node);
        }
        for (Node node : List.copyOf(draft.nodes())) {
            told(node, "establishedBy", "ESTABLISHED");
            told(node, "endedBy", "ENDED");
        }
    }

    private void told(Node node, String column, String type) {
        Row row = node.row();
        if (row == null || !row.sheet().has(column)) return;
        Node by = row.find(column, Wrong.UNKNOWN_REORGANIZATION, faults, reorganizations::get);
        if (by != null) draft.tie(type, by, node);
    }

    /** The round of that year, made where there is none. */
    Node round(String year) {
        return rounds.computeIfAbsent(year, key -> make("Round").with("year", Long.parseLong(key)));
    }

    /** The reorganization of that id, or null. */
    @Nullable
    Node reorganization(String id) {
        return reorganizations.get(id);
    }

    private static Map<String, Node> keyed(List<Standing.Keyed> all) {
        Map<String, Node> nodes = new HashMap<>();
        for (Standing.Keyed found : all) nodes.put(found.key(), Node.standing("", "", "", "", found.id()));
        return nodes;
    }

    private Node make(String label) {
        Node node = Node.made("", "", "", new ArrayList<>(List.of(label)), null);
        draft.nodes().add(node);
        return node;
    }
}
