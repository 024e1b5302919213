package banyan.scenarios;

import banyan.checks.Checks;
import banyan.checks.Offender;
import banyan.coverage.Tallies;
import banyan.graph.Tx;
import banyan.units.Invalid;
import banyan.units.Lang;
import banyan.units.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes one reorganisation back, in a transaction of its caller. */
final class Reverting {
    private final Tallies tallies;
    private final Checks checks;

    Reverting(Tallies tallies, Checks checks) {
        this.tallies = tallies;
        this.checks = checks;
    }

    /**
     * Gives everything a reorganisation wrote back what it was.
     *
     * @param id of a reorganisation that was applied here and not taken back
     * @param revision its own
     * @throws InTheWay with everything that is no longer as it was left; the transaction must not be committed then
     */
    void revert(Tx tx, String id, long revision, Lang lang) {
        List<Restoration.Kept> kept = kept(tx, id);
        Map<String, Standing> around = new HashMap<>();
        Keeping.standing(tx, Restoration.around(revision, kept)).forEach(node -> around.put(node.id(), node));
        Restoration restoration = new Restoration(revision, kept, around);
        bearers(tx, restoration, kept);
        if (!restoration.obstacles.isEmpty()) throw inTheWay(tx, restoration.obstacles, revision);

        List<String> ids = kept.stream().map(one -> one.now().id()).toList();
        Set<String> places = countedAt(tx, ids);
        if (checks.moment(tx, LocalDate.EPOCH).hasOwnPolicies())
            for (List<String> part : Keeping.parts(ids))
                places.addAll(tallies.byPolicy(tx, tx.list("scenarios/codes", Map.of("ids", part), String.class)));
        Tallies.Snapshot snapshot = tallies.snapshot(tx, places);
        Set<String> before = structure(tx, ids, lang).keySet();
        carryOut(tx, restoration);
        Map<String, Offender> broken = structure(tx, ids, lang);
        broken.keySet().removeAll(before);
        if (!broken.isEmpty()) throw broken(broken.values());
        Set<String> placesAfter = countedAt(tx, ids);
        placesAfter.removeAll(places);
        tallies.write(tx, tallies.delta(tx, snapshot, placesAfter).deltas());
    }

    private static List<Restoration.Kept> kept(Tx tx, String id) {
        List<Left> left = tx.list("scenarios/left", Map.of("id", id), Left.class);
        Map<String, Standing> now = new HashMap<>();
        Keeping.standing(
                        tx, left.stream().map(Left::id).filter(Objects::nonNull).toList())
                .forEach(node -> now.put(node.id(), node));
        List<Restoration.Kept> kept = new ArrayList<>();
        for (Left one : left) {
            Standing node = one.id() == null ? null : now.get(one.id());
            if (node == null)
                throw new InTheWay(List.of(new Invalid.Fault(one.of(), new Names("已不存在", "is no longer there"))));
            kept.add(new Restoration.Kept(one.of(), Before.read(one.json()), node));
        }
        return kept;
    }

    /** A code that a thing is to bear again must not be another's by now. */
    private static void bearers(Tx tx, Restoration restoration, List<Restoration.Kept> kept) {
        Map<String, Standing> byId =
                kept.stream().collect(Collectors.toMap(one -> one.now().id(), Restoration.Kept::now));
        Set<String> free = new HashSet<>(restoration.freed);
        free.addAll(restoration.removed);
        for (List<String> codes : Keeping.parts(List.copyOf(restoration.codes.keySet()))) {
            for (Obstacle.Bearer bearer : tx.list("scenarios/bearers", Map.of("codes", codes), Obstacle.Bearer.class)) {
                Standing thing = Objects.requireNonNull(byId.get(restoration.codes.get(bearer.code())));
                if (free.contains(bearer.id())) continue;
                Names why = new Names(
                        "的编码 " + bearer.code() + " 已归" + bearer.name(),
                        "cannot have the code " + bearer.code() + " again: " + bearer.name() + " bears it");
                restoration.obstacles.add(new Obstacle(thing, bearer.id(), why));
            }
        }
    }

    private static InTheWay inTheWay(Tx tx, List<Obstacle> obstacles, long revision) {
        Set<String> ids = new TreeSet<>();
        obstacles.forEach(one -> ids.addAll(one.ids()));
        Map<String, List<Obstacle.Later>> later = tx
                .list("scenarios/later", Map.of("ids", List.copyOf(ids), "revision", revision), Obstacle.Later.class)
                .stream()
                .collect(Collectors.groupingBy(Obstacle.Later::at));
        return new InTheWay(List.copyOf(new LinkedHashSet<>(
                obstacles.stream().map(one -> one.fault(later)).toList())));
    }

    private Set<String> countedAt(Tx tx, List<String> ids) {
        Set<String> places = new TreeSet<>();
        Keeping.parts(ids)
                .forEach(part -> places.addAll(tx.list("scenarios/counted-at", Map.of("ids", part), String.class)));
        return places;
    }

    /** What does not hold together among some nodes, by rule and code. */
    private Map<String, Offender> structure(Tx tx, List<String> ids, Lang lang) {
        Checks.Moment moment = checks.moment(tx, LocalDate.EPOCH);
        Map<String, Offender> found = new TreeMap<>();
        for (List<String> part : Keeping.parts(ids)) {
            List<String> codes = tx.list("scenarios/codes", Map.of("ids", part), String.class);
            checks.structure(tx, codes, moment, lang)
                    .forEach(one -> found.put(one.check() + " " + one.unit().code(), one));
        }
        return found;
    }

    private static InTheWay broken(Collection<Offender> offenders) {
        return new InTheWay(offenders.stream()
                .map(one -> new Invalid.Fault(
                        one.unit().code(),
                        new Names(
                                one.unit().name() + "：" + one.message(),
                                one.unit().name() + ": " + one.message())))
                .toList());
    }

    private static void carryOut(Tx tx, Restoration restoration) {
        run(tx, "scenarios/undo-ties", "ids", restoration.removedTies);
        run(tx, "scenarios/restore-values", "ties", restoration.alteredTies);
        for (List<?> part : Keeping.parts(restoration.removed))
            tx.run("scenarios/undo-beginnings", Map.of("ids", part, "revision", tx.revision()));
        run(tx, "scenarios/restore-free", "ids", restoration.freed);
        for (List<Map<String, Object>> part : Keeping.parts(restoration.restored))
            tx.run("scenarios/restore", Map.of("nodes", part, "revision", tx.revision()));
        run(tx, "scenarios/restore-ties", "ties", restoration.restoredTies);
    }

    private static void run(Tx tx, String question, String name, List<?> rows) {
        Keeping.parts(rows).forEach(part -> tx.run(question, Map.of(name, part)));
    }
}
