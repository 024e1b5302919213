package banyan.coverage;

import banyan.coverage.Indicators.Figure;
import banyan.coverage.Indicators.Indicator;
import banyan.graph.NotFound;
import banyan.graph.Tx;
import banyan.units.Invalid;
import banyan.units.Lang;
import banyan.units.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is covered and where the gaps are. Every figure is read off the tallies, so a question touches as many places as
 * it answers, whatever lies below them. Safe for use by many threads.
 */
public final class Coverage {
    /**
     * The coverage of one place.
     *
     * @param asked the branch that was asked for, when it was one: the figures are those of the place it works at
     * @param revision the state of the organisation this was read from
     * @param counts every measure, over the place and everything below it
     */
    public record OfUnit(
            Unit unit, @Nullable Unit asked, long revision, Map<String, Long> counts, List<Figure> indicators) {}

    /**
     * The coverage of a place and of each place directly below it.
     *
     * @param counts every measure, over the place and everything below it
     * @param own what of it counts at the place itself, and so at none of the items
     * @param total how many items there are; all are given
     */
    public record ByChildren(
            Unit unit,
            @Nullable Unit asked,
            long revision,
            Map<String, Long> counts,
            Map<String, Long> own,
            List<Child> items,
            int total) {}

    /**
     * One place below another.
     *
     * @param ratios by id of the indicator; absent where the denominator is 0
     */
    public record Child(String code, String name, String kind, Map<String, Long> counts, Map<String, Double> ratios) {}

    /**
     * What an indicator leaves uncovered.
     *
     * @param total how much is uncovered at and below the unit: {@code of} less {@code value}
     * @param next to be passed as {@code after} for the next page; null on the last
     */
    public record Gaps(
            Unit unit,
            Figure indicator,
            List<Gap> items,
            long total,
            @Nullable String next) {}

    /**
     * One uncovered thing, or the lowest place that holds some which are counted but not stored one by one.
     *
     * @param missing how many of the total it stands for
     * @param path what it stands under, the root first
     */
    public record Gap(String code, String name, String kind, long missing, List<Unit> path) {}

    /**
     * The definition of a measure.
     *
     * @param derived whether it follows from other measures
     */
    public record Definition(String id, String name, String sentence, boolean derived) {}

    /** The definition of an indicator; see {@link Indicator}. */
    public record Ratio(
            String id,
            String name,
            String value,
            String of,
            @Nullable Double target,
            String format,
            String direction,
            @Nullable String note) {}

    record Place(
            String code,
            String name,
            String kind,
            Map<String, Object> properties,
            @Nullable Unit asked) {
        Unit unit() {
            return new Unit(code, name, kind);
        }

        Map<String, Long> tally() {
            return Measures.tallies(properties);
        }
    }

    /**
     * A place that villages stand below, as a map of them names it.
     *
     * @param parent null only where nothing is above
     * @param values of the measures asked for, in that order
     */
    public record Above(
            String code, String name, String kind, @Nullable String parent, List<Long> values) {}

    record Villages(List<String> codes, List<String> names, List<String> parents, List<List<Long>> values) {}

    private static final String GAPS = "coverage/gaps";

    private final Measures measures;
    private final Indicators indicators;

    /** Coverage by all measures and indicators there are. */
    public Coverage(Measures measures, Indicators indicators) {
        this.measures = measures;
        this.indicators = indicators;
    }

    /**
     * The coverage of a unit; of a branch, that of the nearest place.
     *
     * @throws NotFound when no living unit has that code
     */
    public OfUnit ofUnit(Tx tx, String code, Lang lang) {
        Place place = place(tx, code);
        Map<String, Long> tally = place.tally();
        return new OfUnit(
                place.unit(), place.asked(), tx.revision(), measures.complete(tally), indicators.figures(tally, lang));
    }

    private static Place place(Tx tx, String code) {
        return tx.get("unit", code, "coverage/of-unit", Map.of("code", code), Place.class);
    }

    /**
     * The coverage of a unit beside that of each place directly below it.
     *
     * @throws NotFound when no living unit has that code
     */
    public ByChildren byChildren(Tx tx, String code) {
        List<Place> rows = tx.list("coverage/by-children", Map.of("code", code), Place.class);
        Place asked = null;
        if (rows.isEmpty()) {
            asked = place(tx, code);
            rows = tx.list("coverage/by-children", Map.of("code", asked.code()), Place.class);
        }
        String unit = asked == null ? code : asked.code();
        Place place =
                rows.stream().filter(row -> row.code().equals(unit)).findFirst().orElseThrow();
        Map<String, Long> own = place.tally();
        List<Child> items = new ArrayList<>();
        for (Place row : rows) {
            if (row == place) continue;
            Map<String, Long> tally = row.tally();
            Fold.add(own, tally, -1);
            items.add(
                    new Child(row.code(), row.name(), row.kind(), measures.complete(tally), indicators.ratios(tally)));
        }
        return new ByChildren(
                place.unit(),
                asked == null ? null : asked.asked(),
                tx.revision(),
                measures.complete(place.tally()),
                measures.complete(own),
                items,
                items.size());
    }

    /**
     * Some measures of every village and community at and below a unit, for maps: columns of equal length in order of
     * code, {@code codes}, {@code names}, {@code parents} and one for each measure.
     *
     * @throws NotFound when no living unit has that code
     * @throws Invalid when there is no such measure, or none is named
     */
    public Map<String, List<?>> byVillage(Tx tx, String code, Collection<String> some) {
        for (String id : some) {
            if (measures.find(id).isEmpty())
                throw Invalid.at("measures", "没有此指标：" + id, "there is no such measure: " + id);
        }
        if (some.isEmpty()) throw Invalid.at("measures", "请指明至少一个指标", "name at least one measure");
        List<String> ids = some.stream().distinct().toList();
        Villages villages = villages(tx, code, ids);
        String at = villages.codes().isEmpty() ? place(tx, code).code() : code;
        if (!at.equals(code)) villages = villages(tx, at, ids);
        Map<String, List<?>> columns = new LinkedHashMap<>();
        columns.put("codes", villages.codes());
        columns.put("names", villages.names());
        columns.put("parents", villages.parents());
        for (int i = 0; i < ids.size(); i++) {
            int column = i;
            columns.put(
                    ids.get(i),
                    villages.values().stream().map(values -> values.get(column)).toList());
        }
        columns.put("above", above(tx, at, ids));
        return columns;
    }

    private static Villages villages(Tx tx, String code, List<String> ids) {
        return tx.list("coverage/by-village", Map.of("code", code, "tallies", tallies(ids)), Villages.class)
                .getFirst();
    }

    private static List<Above> above(Tx tx, String code, List<String> ids) {
        return tx.list("coverage/above-villages", Map.of("code", code, "tallies", tallies(ids)), Above.class);
    }

    private static List<String> tallies(List<String> ids) {
        return ids.stream().map(id -> Measures.PREFIX + id).toList();
    }

    /**
     * A page of what an indicator leaves uncovered at and below a unit, in order of code.
     *
     * @param limit at least 1
     * @param after {@code next} of the page before; null for the first
     * @throws NotFound when no living unit has that code
     * @throws Invalid when there is no such indicator, or it is an average and so has no gaps
     */
    public Gaps gaps(Tx tx, String code, String indicator, int limit, @Nullable String after, Lang lang) {
        Indicator wanted = indicators
                .find(indicator)
                .orElseThrow(() ->
                        Invalid.at("indicator", "没有此指标：" + indicator, "there is no such indicator: " + indicator));
        if (!wanted.hasGaps())
            throw Invalid.at(
                    "indicator", indicator + " 是平均数，没有缺口", indicator + " is an average and leaves nothing uncovered");
        Place place = place(tx, code);
        Figure figure = wanted.figure(place.tally(), lang);
        Map<String, Object> parameters = Map.of(
                "code",
                place.code(),
                "value",
                Measures.PREFIX + wanted.value(),
                "of",
                Measures.PREFIX + wanted.of(),
                "year",
                tx.find("coverage/year", Map.of("code", place.code()), Long.class)
                        .orElse(0L),
                "after",
                Objects.requireNonNullElse(after, ""),
                "limit",
                limit + 1);
        String own = GAPS + "/" + indicator;
        String question = tx.cypher().in(GAPS).contains(own) ? own : GAPS;
        List<Gap> found = tx.list(question, measures.asked(tx, question, parameters), Gap.class);
        boolean more = found.size() > limit;
        List<Gap> items = more ? found.subList(0, limit) : found;
        return new Gaps(
                place.unit(),
                figure,
                items,
                figure.of() - figure.value(),
                more ? items.getLast().code() : null);
    }

    /** The indicators of a place by its counts: id to ratio, those with a denominator of 0 left out. */
    public Map<String, Double> ratios(Map<String, Long> counts) {
        return indicators.ratios(counts);
    }

    /** What is counted. */
    public List<Definition> measures(Lang lang) {
        return measures.all().stream()
                .map(measure -> new Definition(
                        measure.id(), measure.names().in(lang), measure.sentence(), measure.derived() != null))
                .toList();
    }

    /** Which ratios are told. */
    public List<Ratio> indicators(Lang lang) {
        return indicators.all().stream()
                .map(each -> new Ratio(
                        each.id(),
                        each.names().in(lang),
                        each.value(),
                        each.of(),
                        each.target(),
                        each.format(),
                        each.direction(),
                        each.note() == null ? null : each.note().in(lang)))
                .toList();
    }
}
