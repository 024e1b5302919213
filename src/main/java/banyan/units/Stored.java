package banyan.units;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A thing or former as it is stored.
 *
 * @param states what was overwritten, each with {@code until} and, among those of one day, its number {@code n}; those
 *     from after the day asked for are enough
 */
public record Stored(
        String ref, List<String> labels, Map<String, Object> properties, List<Map<String, Object>> states) {
    private static final Set<String> NOT_VALUES = Set.of("until", "since", "absent", "labels", "n", "changed");

    /** By the day they ended; of one day by their number. */
    private static final Comparator<Map<String, Object>> EARLIEST_FIRST = Comparator.comparing(
                    (Map<String, Object> state) -> (LocalDate) state.get("until"))
            .thenComparing(state -> state.get("n") instanceof Long n ? n : Long.valueOf(0));

    /** What it was on a day; says nothing of whether it was there at all. */
    public Then on(LocalDate day) {
        boolean over = labels.contains("Former") && !ended(day);
        Map<String, Object> then = new TreeMap<>(properties);
        if (over) then.keySet().removeAll(Set.of("until", "wasBackward"));
        Set<String> thenLabels = new HashSet<>(labels);
        if (over) thenLabels = living(then.remove("of"));
        List<Map<String, Object>> later = states.stream()
                .filter(state -> state.get("until") instanceof LocalDate until && until.isAfter(day))
                .sorted(EARLIEST_FIRST.reversed())
                .toList();
        for (Map<String, Object> state : later) {
            if (state.get("labels") instanceof List<?> before)
                thenLabels = before.stream().map(String::valueOf).collect(Collectors.toSet());
            if (state.get("absent") instanceof List<?> absent)
                absent.forEach(property -> then.remove(String.valueOf(property)));
            state.forEach((property, value) -> {
                if (!NOT_VALUES.contains(property)) then.put(property, value);
            });
        }
        return new Then(ref, thenLabels, then);
    }

    /** Whether it was there on a day. */
    public boolean isThere(LocalDate day) {
        return begun(day) && !ended(day);
    }

    /**
     * How it last bore a code it did not bear on a day any more; none where it never had, or bears it on that day.
     *
     * @param key the code; or {@code ~} and its ref, which it bears until it ends
     */
    Optional<Past.Bore> bore(String key, LocalDate day) {
        Then then = on(day);
        boolean named = key.startsWith("~") || then.code().equals(key);
        if (named && ended(day)) return Optional.of(new Past.Bore(then, then.date("until")));
        if (named || !begun(day)) return Optional.empty();
        return states.stream()
                .filter(state -> key.equals(state.get("code")))
                .flatMap(state -> state.get("until") instanceof LocalDate until ? Stream.of(until) : Stream.empty())
                .filter(until -> !until.isAfter(day))
                .map(until -> new Past.Bore(on(until.minusDays(1)), until))
                .filter(bore -> bore.last().code().equals(key))
                .max(Comparator.comparing(Past.Bore::end));
    }

    boolean begun(LocalDate day) {
        return !(properties.get("since") instanceof LocalDate since) || !since.isAfter(day);
    }

    /** Whether it was over by then; a former one of which no day is told always was. */
    boolean ended(LocalDate day) {
        return labels.contains("Former") && !(properties.get("until") instanceof LocalDate until && until.isAfter(day));
    }

    private Set<String> living(@Nullable Object of) {
        Set<String> living = new HashSet<>(
                switch (String.valueOf(of)) {
                    case "place" -> Set.of("Thing", "Unit", "Place");
                    case "branch" -> Set.of("Thing", "Unit", "Branch");
                    case "organization" -> Set.of("Thing", "Organization");
                    default -> Set.of("Thing", "Leader");
                });
        if (Boolean.TRUE.equals(properties.get("wasBackward"))) living.add("Backward");
        return living;
    }
}
