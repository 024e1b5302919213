package banyan.scenarios;

import banyan.checks.Checks;
import banyan.coverage.Tallies;
import banyan.graph.Graph;
import banyan.graph.NotFound;
import banyan.graph.Stamped;
import banyan.graph.Tx;
import banyan.units.Invalid;
import banyan.units.Lang;
import banyan.units.Names;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was reorganised: each reorganisation that took effect, what became of what it ended, and the way back. */
public final class Reorganizations {
    /**
     * One reorganisation.
     *
     * @param id as loaded or given when it was applied
     * @param on the day it took effect
     * @param scope code of the unit it happened in; null where none was said
     * @param ended number of things it ended
     * @param established number of things it brought into being
     * @param by who applied it; null where nobody was named or it was loaded
     * @param why in their words
     * @param scenario id of the stored scenario it was; null where it was none
     * @param at when it was applied, in UTC; null where it was loaded
     * @param revision of the organisation since it was applied; null where it was loaded
     * @param reverted how it was taken back; null where it was not
     * @param impact what was said of it when it was applied; null in lists and where it was loaded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reorganization(
            String id,
            @Nullable String name,
            @Nullable LocalDate on,
            @Nullable String scope,
            long ended,
            long established,
            @Nullable String by,
            @Nullable String why,
            @Nullable String scenario,
            @Nullable String at,
            @Nullable Long revision,
            @Nullable Reverted reverted,
            @Nullable Map<String, Object> impact) {
        private Reorganization said(@Nullable Map<String, Object> said) {
            return new Reorganization(
                    id, name, on, scope, ended, established, by, why, scenario, at, revision, reverted, said);
        }
    }

    /** How a reorganisation was taken back: on which day, by whom and why; the last two null where not said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reverted(
            LocalDate on, @Nullable String by, @Nullable String why) {}

    /**
     * What became of one ended thing.
     *
     * @param ref of the ended thing; null where only codes were recorded
     * @param from the code it had
     * @param to code of a successor; null where there is none
     * @param share of the ended thing that went to it, from 0 to 1
     * @param on the day from which the new code holds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Remap(
            @Nullable String ref,
            String from,
            String fromName,
            @Nullable String to,
            @Nullable String toName,
            double share,
            @Nullable LocalDate on) {}

    private final Reverting reverting;
    private final BiConsumer<Tx, Reorganization> reverted;

    /**
     * Reorganisations over the features that taking one back needs.
     *
     * @param reverted told of each that was taken back, in the same transaction
     */
    public Reorganizations(Tallies tallies, Checks checks, BiConsumer<Tx, Reorganization> reverted) {
        this.reverting = new Reverting(tallies, checks);
        this.reverted = reverted;
    }

    /** All of them, the latest first. */
    public List<Reorganization> list(Tx tx) {
        return all(tx);
    }

    /** The ids of all of them, the latest first. */
    public static List<String> ids(Tx tx) {
        return all(tx).stream().map(Reorganization::id).toList();
    }

    private static List<Reorganization> all(Tx tx) {
        return tx.list("scenarios/reorganizations", Collections.singletonMap("id", null), Reorganization.class);
    }

    /**
     * The one with that id, with the impact as it was then recorded.
     *
     * @throws NotFound when there is none
     */
    public Reorganization get(Tx tx, String id) {
        return record(tx, id).said(impact(tx, id));
    }

    private static Reorganization record(Tx tx, String id) {
        return tx.get("reorganization", id, "scenarios/reorganizations", Map.of("id", id), Reorganization.class);
    }

    private static @Nullable Map<String, Object> impact(Tx tx, String id) {
        return tx.find("scenarios/reorganization-impact", Map.of("id", id), String.class)
                .map(Packed::open)
                .orElse(null);
    }

    /**
     * The impact as it was recorded when it was applied.
     *
     * @param changes that were performed
     * @throws NotFound when there is no such reorganisation, or it was loaded
     */
    public Impact recorded(Tx tx, String id, List<Change> changes) {
        Map<String, Object> impact = impact(tx, id);
        if (impact == null) throw new NotFound("reorganization", id);
        return Packed.impact(impact, changes);
    }

    /**
     * Old code to new, for systems that keep a copy, as recorded when it was applied; for one that was loaded each
     * ended thing, in the order of their refs.
     *
     * @throws NotFound when there is no such reorganisation
     */
    public void remaps(Tx tx, String id, Consumer<Remap> use) {
        Reorganization recorded = get(tx, id);
        if (recorded.impact() != null) {
            for (Impact.Remap one : Packed.remaps(recorded.impact()))
                use.accept(new Remap(
                        null, one.from(), one.fromName(), one.to(), one.toName(), one.share(), recorded.on()));
            return;
        }
        String after = "";
        while (true) {
            Map<String, Object> parameters = Map.of("id", id, "after", after, "limit", 1000);
            List<Remap> some = tx.list("scenarios/reorganization-remaps", parameters, Remap.class);
            if (some.isEmpty()) return;
            some.forEach(use);
            after = Objects.requireNonNull(some.getLast().ref());
        }
    }

    /**
     * Takes one back: everything it wrote is removed and what it overwrote stands again, tallies included; its record
     * stays and says so. Everything else that happened since stays.
     *
     * @param on the day to note
     * @param by who takes it back; null where nobody is named
     * @throws NotFound when there is none
     * @throws InTheWay naming each thing that is no longer as it was left, and why; nothing was changed then
     * @throws RuleBroken when it was taken back already, or loaded as history with nothing kept of what was before
     */
    public Stamped<Reorganization> revert(
            Graph graph, String id, LocalDate on, @Nullable String by, @Nullable String why, Lang lang) {
        return graph.write(tx -> {
            Reorganization record = record(tx, id);
            if (record.reverted() != null)
                throw broken(
                        "此项调整已于 " + record.reverted().on() + " 撤销",
                        "was reverted on " + record.reverted().on() + " already");
            if (record.revision() == null)
                throw broken(
                        "此项调整是作为历史导入的，没有留下调整前的情况，无法撤销",
                        "was loaded as history: nothing is kept of what stood before, so it cannot be reverted");
            reverting.revert(tx, id, record.revision(), lang);
            Map<String, Object> end = new HashMap<>();
            end.put("id", id);
            end.put("on", on);
            end.put("by", by);
            end.put("why", why);
            end.put("ended", record.ended());
            end.put("established", record.established());
            tx.run("scenarios/reverted", end);
            Reorganization done = record(tx, id);
            reverted.accept(tx, done);
            return done;
        });
    }

    private static RuleBroken broken(String zh, String en) {
        return new RuleBroken(List.of(new Invalid.Fault("reorganization", new Names(zh, en))));
    }
}
