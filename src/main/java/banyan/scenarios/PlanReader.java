package banyan.scenarios;

import banyan.units.Fields;
import banyan.units.Invalid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a plan from JSON and names every fault of it at once by its path, such as {@code changes[1].into.code}. */
public final class PlanReader {
    private PlanReader() {}

    /**
     * The plan in a body {@code {"changes": [...], "on": "2018-12-31"}}.
     *
     * @param today the day it takes effect where the body names none
     * @throws Invalid with every fault
     */
    public static Plan read(@Nullable JsonNode body, LocalDate today) {
        Fields fields = Fields.of(body);
        fields.only("changes", "on", "name", "purpose");
        LocalDate on = fields.date("on");
        List<Change> changes = changes(fields, "changes", 1);
        fields.sound();
        return new Plan(changes, on == null ? today : on);
    }

    /** The changes in one field of a body, at least so many; what is wrong is kept with the body's faults. */
    static List<Change> changes(Fields body, String field, int least) {
        List<Change> changes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<Fields> list = body.objects(field, least);
        for (int i = 0; i < list.size(); i++) {
            Change change = ChangeReader.read(list.get(i), "c" + (i + 1));
            if (change == null) continue;
            if (!ids.add(change.id())) list.get(i).fault("id", "编号重复", "stands twice");
            changes.add(change);
        }
        return changes;
    }
}
