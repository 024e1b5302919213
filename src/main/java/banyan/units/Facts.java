package banyan.units;

import banyan.graph.Cypher;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The facts a thing may carry, from {@code cypher/load/facts.json}. */
public final class Facts {
    /**
     * One fact.
     *
     * @param id the column in a CSV file
     * @param names as shown to people
     * @param type {@code count}, {@code yuan} (both whole numbers), {@code yes-no}, {@code date} or {@code text}
     * @param kinds the kinds that may carry it, as {@code place:village}; {@code organization:*} means all
     * @param year whether it is told year by year; its property is then {@code id_year}
     * @param merge what becomes of it when things merge: {@code add}, {@code most}, {@code any}, {@code all},
     *     {@code keep} (the survivor's), {@code ask}
     * @param split what becomes of it when a thing is split: {@code share}, {@code copy}, {@code ask}
     */
    public record Fact(
            String id, Names names, String type, List<String> kinds, boolean year, String merge, String split) {
        /** The property that holds it, of that year where it is told year by year. */
        public String property(int ofYear) {
            return year ? id + "_" + ofYear : id;
        }

        /**
         * Whether a property holds it now.
         *
         * @param reportingYear null where none is told: then no yearly fact is of now
         */
        public boolean is(String property, @Nullable Integer reportingYear) {
            return property.equals(id)
                    ? !year
                    : reportingYear != null && year && property.equals(property(reportingYear));
        }

        /** The year of which a property holds it; none if the property is not this fact told by year. */
        public Optional<String> yearOf(String property) {
            String begin = id + "_";
            return year && property.startsWith(begin) && property.length() == begin.length() + 4
                    ? Optional.of(property.substring(begin.length()))
                    : Optional.empty();
        }

        /** Whether a thing of that sort and kind may carry it. */
        public boolean fits(String of, String kind) {
            return kinds.contains(of + ":" + kind) || kinds.contains(of + ":*");
        }
    }

    /**
     * The facts of one thing.
     *
     * @param now those told once, and those of the reporting year, by id
     * @param byYear the other years' by year; null when there are none
     */
    public record Told(
            SortedMap<String, Object> now, @Nullable SortedMap<String, Map<String, Object>> byYear) {}

    private static final Pattern YEARLY = Pattern.compile("(.+)_\\d{4}");

    private final List<Fact> all;

    /** Reads the file. */
    public Facts(Cypher cypher) {
        all = Arrays.asList(JsonMapper.shared().readValue(cypher.file("load/facts.json"), Fact[].class));
    }

    /** All of them, in the order of the file. */
    public List<Fact> all() {
        return all;
    }

    /**
     * A fact as it is told to those who set one; see {@link Fact}.
     *
     * @param name in the language asked for
     */
    public record Definition(String id, String name, String type, List<String> kinds, boolean year) {}

    /** All of them in a language, in the order of the file. */
    public List<Definition> definitions(Lang lang) {
        return all.stream()
                .map(fact -> new Definition(fact.id(), fact.names().in(lang), fact.type(), fact.kinds(), fact.year()))
                .toList();
    }

    /** The fact with that id. */
    public Optional<Fact> find(String id) {
        return all.stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    /** The fact a property of a thing tells, by itself or of a year; none where it tells no fact. */
    public Optional<Fact> telling(String property) {
        Optional<Fact> once = find(property).filter(fact -> !fact.year());
        if (once.isPresent()) return once;
        Matcher yearly = YEARLY.matcher(property);
        return yearly.matches() ? find(yearly.group(1)).filter(Fact::year) : Optional.empty();
    }

    /**
     * The facts among the properties of a thing.
     *
     * @param year the reporting year; null where none is told
     */
    public Told told(String of, String kind, Map<String, Object> properties, @Nullable Integer year) {
        SortedMap<String, Object> now = new TreeMap<>();
        SortedMap<String, Map<String, Object>> byYear = new TreeMap<>();
        for (Fact fact : all) {
            if (!fact.fits(of, kind)) continue;
            properties.forEach((property, value) -> {
                if (fact.is(property, year)) now.put(fact.id(), value);
                else
                    fact.yearOf(property)
                            .ifPresent(told -> byYear.computeIfAbsent(told, y -> new TreeMap<>())
                                    .put(fact.id(), value));
            });
        }
        return new Told(now, byYear.isEmpty() ? null : byYear);
    }
}
