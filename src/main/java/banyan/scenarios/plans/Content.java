package banyan.scenarios.plans;

import banyan.units.Fields;
import banyan.units.Invalid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a planner writes: a scenario without its fortunes.
 *
 * @param root code of the unit it lives in
 * @param author null: whoever wrote it before
 * @param on the day it takes effect; null: when it is applied
 * @param changes as given, each with an id
 */
public record Content(
        String name,
        @Nullable String purpose,
        String root,
        @Nullable String author,
        @Nullable LocalDate on,
        List<ObjectNode> changes) {
    /**
     * From {@code id} on, what an answer says besides, and what may therefore come back with a text that was changed.
     */
    private static final String[] FIELDS = {
        "name",
        "purpose",
        "root",
        "author",
        "on",
        "changes",
        "id",
        "state",
        "version",
        "planned",
        "base",
        "history",
        "possible"
    };

    /** Copies the changes. */
    public Content {
        changes = List.copyOf(changes);
    }

    /**
     * Reads {@code {"name", "purpose", "root", "author", "on", "changes": [...]}}.
     *
     * @throws Invalid with every fault of it, those of the changes included
     */
    public static Content read(JsonNode body) {
        Fields fields = Fields.of(body);
        fields.only(FIELDS);
        String name = fields.need("name");
        Fields under = body.path("root").isObject() ? fields.object("root", true) : null;
        String root = under == null ? fields.need("root") : under.need("code");
        LocalDate on = fields.date("on");
        List<ObjectNode> changes = changes(fields);
        try {
            Scenario.plan(changes, LocalDate.EPOCH);
        } catch (Invalid invalid) {
            fields.faults().addAll(invalid.faults());
        }
        String purpose = fields.text("purpose");
        String author = fields.text("author");
        fields.sound();
        return new Content(name, purpose, root, author, on, changes);
    }

    private static List<ObjectNode> changes(Fields fields) {
        List<ObjectNode> changes = new ArrayList<>();
        for (Fields change : fields.objects("changes", 0)) {
            ObjectNode given = ((ObjectNode) change.node()).deepCopy();
            given.remove(Set.of("refused"));
            changes.add(given);
        }
        number(changes);
        return changes;
    }

    /** Gives an id to each change that has none. */
    static void number(List<ObjectNode> changes) {
        Set<String> ids = new HashSet<>();
        changes.forEach(change -> ids.add(change.path("id").asString("")));
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).hasNonNull("id")) continue;
            int n = i + 1;
            while (!ids.add("c" + n)) n++;
            changes.get(i).put("id", "c" + n);
        }
    }
}
