package banyan.coverage;

import banyan.graph.Cypher;
import banyan.graph.Refused;
import banyan.units.Lang;
import banyan.units.Names;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Ratios of measures, from {@code cypher/coverage/indicators.json}; how one measure stands to another. Immutable. */
public final class Indicators {
    /**
     * One indicator.
     *
     * @param value id of the measure above the line
     * @param of id of the measure below it
     * @param target the ratio to be reached; null where none is set
     * @param format how to print the ratio: {@code percent} (a share of what there is) or {@code yuan} (an average)
     * @param direction {@code up} where more is better, else {@code down}
     * @param note on what the denominator holds; null where its name says it all
     */
    public record Indicator(
            String id,
            Names names,
            String value,
            String of,
            @Nullable Double target,
            String format,
            String direction,
            @Nullable Names note) {
        /** Whether its gaps are things that are not covered; averages have none. */
        boolean hasGaps() {
            return format.equals("percent");
        }

        /** The figure of a place. */
        Figure figure(Map<String, Long> tally, Lang lang) {
            long part = tally.getOrDefault(value, 0L);
            long whole = tally.getOrDefault(of, 0L);
            Double ratio = whole == 0 ? null : (double) part / whole;
            return new Figure(
                    id,
                    names.in(lang),
                    part,
                    whole,
                    ratio,
                    target,
                    met(ratio),
                    format,
                    direction,
                    note == null ? null : note.in(lang));
        }

        private @Nullable Boolean met(@Nullable Double ratio) {
            if (ratio == null || target == null) return null;
            return direction.equals("up") ? ratio >= target : ratio <= target;
        }
    }

    /**
     * An indicator at a place.
     *
     * @param ratio {@code value / of}, not rounded; null where {@code of} is 0
     * @param met whether the target is reached; null where there is no target or no ratio
     */
    public record Figure(
            String id,
            String name,
            long value,
            long of,
            @Nullable Double ratio,
            @Nullable Double target,
            @Nullable Boolean met,
            String format,
            String direction,
            @Nullable String note) {}

    private final List<Indicator> all;

    /**
     * Reads the file.
     *
     * @throws Refused when one names a measure there is not
     */
    public Indicators(Cypher cypher, Measures measures) {
        all = Arrays.asList(JsonMapper.shared().readValue(cypher.file("coverage/indicators.json"), Indicator[].class));
        for (Indicator indicator : all) {
            for (String measure : List.of(indicator.value(), indicator.of())) {
                if (measures.find(measure).isEmpty())
                    throw new Refused("cypher/coverage/indicators.json: " + indicator.id() + " names the measure "
                            + measure + ", and there is no file of that name.");
            }
        }
    }

    /** All of them, in the order of the file. */
    public List<Indicator> all() {
        return all;
    }

    /** The indicator with that id. */
    public Optional<Indicator> find(String id) {
        return all.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
    }

    /** All figures of a place. */
    List<Figure> figures(Map<String, Long> tally, Lang lang) {
        return all.stream().map(indicator -> indicator.figure(tally, lang)).toList();
    }

    /** The ratios of a place by id of the indicator, those with a denominator of 0 left out. */
    Map<String, Double> ratios(Map<String, Long> tally) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (Figure figure : figures(tally, Lang.ZH)) {
            if (figure.ratio() != null) ratios.put(figure.id(), figure.ratio());
        }
        return ratios;
    }
}
