package banyan.scenarios.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of the two lists with its tree. */
final class Atlas {
    private final Map<String, Place> byCode = new LinkedHashMap<>();
    private final Map<String, List<Place>> below = new HashMap<>();
    private final List<List<Place>> levels = new ArrayList<>();
    private final Map<Place, String> stems = new HashMap<>();

    /** An atlas of places, in the order of their codes; what is no division is left out. */
    Atlas(Collection<Place> places) {
        for (int level = 0; level <= Place.LOWEST; level++) levels.add(new ArrayList<>());
        places.stream()
                .filter(place -> place.level() >= 0)
                .sorted(Comparator.comparing(Place::code))
                .forEach(place -> {
                    byCode.put(place.code(), place);
                    levels.get(place.level()).add(place);
                    if (place.parent() != null)
                        below.computeIfAbsent(place.parent(), none -> new ArrayList<>())
                                .add(place);
                });
        byCode.values().forEach(place -> stems.put(place, stemOf(place)));
    }

    Collection<Place> all() {
        return byCode.values();
    }

    List<Place> level(int level) {
        return levels.get(level);
    }

    @Nullable
    Place find(@Nullable String code) {
        return code == null ? null : byCode.get(code);
    }

    /** What it stands under, where that is in this list. */
    @Nullable
    Place parent(Place place) {
        return find(place.parent());
    }

    List<Place> below(Place place) {
        return below.getOrDefault(place.code(), List.of());
    }

    /** What a village stands under: its township, or whatever stands there where that level is missing. */
    @Nullable
    Place township(Place village) {
        return parent(village);
    }

    /** The nearest place above the townships: a county, or a city that has none. */
    @Nullable
    Place area(Place place) {
        Place at = parent(place);
        while (at != null && at.level() >= Place.TOWNSHIP) at = parent(at);
        return at;
    }

    String stem(Place place) {
        return Objects.requireNonNull(stems.get(place));
    }

    /** The stems of the villages below; of all that is below where the list does not go down that far. */
    Set<String> content(Place place) {
        Set<String> villages = new HashSet<>();
        Set<String> others = new HashSet<>();
        List<Place> open = new ArrayList<>(below(place));
        while (!open.isEmpty()) {
            Place at = open.removeLast();
            (at.lowest() ? villages : others).add(stem(at));
            open.addAll(below(at));
        }
        return villages.isEmpty() ? others : villages;
    }

    private String stemOf(Place place) {
        List<String> above = new ArrayList<>();
        for (Place at = parent(place); at != null && above.size() < Place.LOWEST; at = parent(at))
            above.addFirst(at.name().strip());
        return Stem.of(place.name(), place.level(), above);
    }
}
