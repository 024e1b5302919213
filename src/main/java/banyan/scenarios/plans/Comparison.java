package banyan.scenarios.plans;

import banyan.checks.Offender;
import banyan.coverage.Tallies.Level;
import banyan.scenarios.Fate;
import banyan.scenarios.Impact;
import banyan.units.Unit;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Scenarios beside each other and beside the organisation as it stands. Pure: made of impacts that were computed
 * before.
 *
 * @param revision of the organisation they were all tried on
 * @param sides the living organisation first, then each scenario
 * @param levels every place that any of them touches, and all above, the root first; one figure a side
 * @param total how many levels there are; those given may be fewer
 * @param differences between the change lists of each two
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Comparison(long revision, List<Side> sides, List<Row> levels, int total, List<Difference> differences) {
    /** The check that finds helpers who carry too much. */
    private static final String OVERLOAD = "helper-load";

    /**
     * One column.
     *
     * @param id of the scenario; null for the living organisation
     * @param counts every measure of the whole organisation; null where the plan cannot be tried
     * @param checks by check, what it breaks, mends and leaves; for the living side all that stand among what any
     *     touches
     * @param fates how many of each sort ({@code post}, {@code helper}, …) come to which end
     * @param displaced posts that are lost, one a leader
     * @param overloaded helpers who carry more than the policy lets them
     * @param undecided fates that need a decision; 0 for the living side
     * @param wrong why the plan cannot be tried; null where it can
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Side(
            @Nullable String id,
            @Nullable String name,
            @Nullable State state,
            @Nullable Long version,
            int changes,
            @Nullable Map<String, Long> counts,
            Map<String, Found> checks,
            Map<String, Map<String, Integer>> fates,
            List<Fate> displaced,
            List<Offender> overloaded,
            int undecided,
            @Nullable String wrong) {}

    /** How many offenders of one check. */
    public record Found(int introduced, int resolved, int standing) {}

    /**
     * A place, side by side; null where it does not exist on that side.
     *
     * @param counts every measure
     * @param indicators by id the ratio, those without a denominator left out
     */
    public record Row(
            Unit unit, List<@Nullable Map<String, Long>> counts, List<@Nullable Map<String, Double>> indicators) {}

    /**
     * Two change lists.
     *
     * @param same how many changes both have, whatever their ids
     * @param onlyLeft in the order of the left list
     * @param onlyRight in the order of the right list
     * @param sameOrder whether what both have comes in the same order
     */
    public record Difference(
            String left,
            String right,
            int same,
            boolean sameOrder,
            List<ObjectNode> onlyLeft,
            List<ObjectNode> onlyRight) {}

    /** A scenario to be compared, with its impact or the reason why there is none. */
    public record Tried(
            Scenario scenario,
            @Nullable Impact impact,
            @Nullable String wrong) {}

    /**
     * Puts them side by side.
     *
     * @param revision of the organisation as it stands
     * @param ratios the indicators of a place by its counts
     * @param most so many levels at most
     */
    static Comparison of(
            long revision, List<Tried> tried, Function<Map<String, Long>, Map<String, Double>> ratios, int most) {
        List<Side> sides = new ArrayList<>();
        sides.add(living(tried));
        tried.forEach(one -> sides.add(side(one)));
        List<Row> rows = rows(tried, ratios);
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < tried.size(); i++)
            for (int j = i + 1; j < tried.size(); j++)
                differences.add(difference(tried.get(i).scenario(), tried.get(j).scenario()));
        return new Comparison(revision, sides, rows.subList(0, Math.min(most, rows.size())), rows.size(), differences);
    }

    private static Side living(List<Tried> tried) {
        Map<String, Offender> standing = new LinkedHashMap<>();
        Map<String, Long> counts = null;
        for (Tried one : tried) {
            if (one.impact() == null) continue;
            if (counts == null) counts = one.impact().counts().before();
            Impact.CheckChanges checks = one.impact().checks();
            checks.standing().forEach(offender -> standing.put(key(offender), offender));
            checks.resolved().forEach(offender -> standing.put(key(offender), offender));
        }
        Map<String, Found> found = new TreeMap<>();
        standing.values().forEach(offender -> count(found, offender, new Found(0, 0, 1)));
        return new Side(
                null, null, null, null, 0, counts, found, Map.of(), List.of(), overloaded(standing.values()), 0, null);
    }

    private static Side side(Tried one) {
        Scenario scenario = one.scenario();
        Map<String, Found> found = new TreeMap<>();
        Map<String, Map<String, Integer>> fates = new TreeMap<>();
        List<Fate> displaced = new ArrayList<>();
        List<Offender> after = new ArrayList<>();
        Impact impact = one.impact();
        if (impact != null) {
            impact.checks().introduced().forEach(offender -> count(found, offender, new Found(1, 0, 0)));
            impact.checks().resolved().forEach(offender -> count(found, offender, new Found(0, 1, 0)));
            impact.checks().standing().forEach(offender -> count(found, offender, new Found(0, 0, 1)));
            after.addAll(impact.checks().introduced());
            after.addAll(impact.checks().standing());
            for (Fate fate : impact.fates()) {
                fates.computeIfAbsent(fate.what(), what -> new TreeMap<>()).merge(fate.fate(), 1, Integer::sum);
                if (fate.what().equals("post") && fate.fate().equals("displaced")) displaced.add(fate);
            }
        }
        return new Side(
                scenario.id(),
                scenario.name(),
                scenario.state(),
                scenario.version(),
                scenario.size(),
                impact == null ? null : impact.counts().after(),
                found,
                fates,
                displaced,
                overloaded(after),
                impact == null ? 0 : impact.undecided(),
                one.wrong());
    }

    private static void count(Map<String, Found> found, Offender offender, Found one) {
        found.merge(
                offender.check(),
                one,
                (a, b) -> new Found(
                        a.introduced() + b.introduced(), a.resolved() + b.resolved(), a.standing() + b.standing()));
    }

    private static List<Offender> overloaded(Collection<Offender> offenders) {
        return offenders.stream()
                .filter(offender -> offender.check().equals(OVERLOAD))
                .toList();
    }

    private static String key(Offender offender) {
        return offender.check() + ":" + offender.unit().code();
    }

    private static List<Row> rows(List<Tried> tried, Function<Map<String, Long>, Map<String, Double>> ratios) {
        Map<String, Unit> units = new LinkedHashMap<>();
        Map<String, @Nullable Map<String, Long>> living = new LinkedHashMap<>();
        List<Map<String, Level>> levels = new ArrayList<>();
        for (Tried one : tried) {
            Map<String, Level> mine = new LinkedHashMap<>();
            levels.add(mine);
            if (one.impact() == null) continue;
            for (Level level : one.impact().coverage()) {
                String code = level.unit().code();
                mine.put(code, level);
                units.putIfAbsent(code, level.unit());
                if (living.get(code) == null) living.put(code, level.before());
            }
        }
        List<Row> rows = new ArrayList<>();
        units.forEach((code, unit) -> {
            List<@Nullable Map<String, Long>> counts = new ArrayList<>();
            counts.add(living.get(code));
            for (int i = 0; i < tried.size(); i++) {
                Level level = levels.get(i).get(code);
                // Whoever does not touch a place leaves it as it stands.
                counts.add(tried.get(i).impact() == null ? null : level == null ? living.get(code) : level.after());
            }
            List<@Nullable Map<String, Double>> indicators = new ArrayList<>();
            counts.forEach(each -> indicators.add(each == null ? null : ratios.apply(each)));
            rows.add(new Row(unit, counts, indicators));
        });
        return rows;
    }

    /** What one list has and the other has not. */
    static Difference difference(Scenario left, Scenario right) {
        List<ObjectNode> theirs = plain(right);
        List<ObjectNode> onlyLeft = new ArrayList<>();
        List<ObjectNode> bothLeft = new ArrayList<>();
        List<ObjectNode> rest = new ArrayList<>(theirs);
        for (ObjectNode change : plain(left)) (rest.remove(change) ? bothLeft : onlyLeft).add(change);
        List<ObjectNode> onlyRight = new ArrayList<>(rest);
        for (ObjectNode change : rest) theirs.remove(change);
        return new Difference(
                left.id(), right.id(), bothLeft.size(), Objects.equals(bothLeft, theirs), onlyLeft, onlyRight);
    }

    private static List<ObjectNode> plain(Scenario scenario) {
        List<ObjectNode> plain = new ArrayList<>();
        for (ObjectNode change : scenario.changes()) {
            if (!Scenario.active(change)) continue;
            ObjectNode copy = change.deepCopy();
            copy.remove(List.of("id", "off", "refused"));
            plain.add(copy);
        }
        return plain;
    }
}
