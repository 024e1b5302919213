package banyan.scenarios;

import banyan.graph.NotFound;
import banyan.graph.Tx;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was reorganised before: each reorganisation that took effect, and what became of what it ended. */
public final class Reorganizations {
    /**
     * One reorganisation.
     *
     * @param id as loaded or given when it was applied
     * @param on the day it took effect
     * @param scope code of the unit it happened in; null where none was said
     * @param ended number of things it ended
     * @param established number of things it brought into being
     */
    public record Reorganization(
            String id,
            String name,
            @Nullable LocalDate on,
            @Nullable String scope,
            long ended,
            long established) {}

    /**
     * What became of one ended thing.
     *
     * @param ref of the ended thing
     * @param to code of a successor; null where there is none
     * @param share of the ended thing that went to it, from 0 to 1
     */
    public record Remap(
            String ref,
            String from,
            String fromName,
            @Nullable String to,
            @Nullable String toName,
            double share) {}

    /** All of them, the latest first. */
    public List<Reorganization> list(Tx tx) {
        return tx.list("scenarios/reorganizations", Collections.singletonMap("id", null), Reorganization.class);
    }

    /**
     * The one with that id.
     *
     * @throws NotFound when there is none
     */
    public Reorganization get(Tx tx, String id) {
        return tx.get("reorganization", id, "scenarios/reorganizations", Map.of("id", id), Reorganization.class);
    }

    /**
     * Old code to new, for systems that keep a copy: each ended thing, in the order of their refs.
     *
     * @throws NotFound when there is no such reorganisation
     */
    public void remaps(Tx tx, String id, Consumer<Remap> use) {
        get(tx, id);
        String after = "";
        while (true) {
            Map<String, Object> parameters = Map.of("id", id, "after", after, "limit", 1000);
            List<Remap> some = tx.list("scenarios/reorganization-remaps", parameters, Remap.class);
            if (some.isEmpty()) return;
            some.forEach(use);
            after = some.getLast().ref();
        }
    }
}
