package banyan.scenarios.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who of the living is who on the list. Names come first and codes second: a name that stands once in each list of a
 * county is one unit whatever its code, so a code whose old name lives on elsewhere, or whose new name came from
 * elsewhere, is never taken for a rename. From the top down, so that villages are looked for where their townships
 * went.
 */
final class Matching {
    private static final int FEWEST_ALIKE = 2;

    private final Atlas was;
    private final Atlas list;
    private final Map<Place, Place> now = new HashMap<>();
    private final Map<Place, Place> before = new HashMap<>();
    private final Set<Place> unsure = new HashSet<>();
    private final Map<Place, Place> areas = new HashMap<>();

    Matching(Atlas was, Atlas list) {
        this.was = was;
        this.list = list;
        for (int level = Place.COUNTRY; level <= Place.TOWNSHIP; level++) upper(was.level(level), list.level(level));
        areas();
        villages(was.level(Place.LOWEST), list.level(Place.LOWEST));
    }

    /** What a living place is on the list; null when it is not there. */
    @Nullable
    Place now(@Nullable Place old) {
        return old == null ? null : now.get(old);
    }

    /** Who of the living a place of the list is; null when none. */
    @Nullable
    Place before(Place listed) {
        return before.get(listed);
    }

    /** Whether names and place leave no doubt. */
    boolean sure(Place old) {
        return !unsure.contains(old);
    }

    /** The place above the townships on the list where those of a village's county went; null when nowhere. */
    @Nullable
    Place area(Place village) {
        Place area = was.area(village);
        return area == null ? null : areas.get(area);
    }

    /** Takes a place of the list for what a living one goes on as, though its name does not say so. */
    void adopt(Place old, Place listed, boolean sure) {
        now.put(old, listed);
        before.put(listed, old);
        if (!sure) unsure.add(old);
    }

    private void upper(List<Place> olds, List<Place> news) {
        once(olds, news, Matching::named, Matching::named);
        once(olds, news, below(was::parent, this::now, Place::name), below(list::parent, null, Place::name));
        once(left(olds), free(news), place -> numbered(place, was), place -> numbered(place, list));
        once(left(olds), free(news), below(was::parent, this::now, was::stem), below(list::parent, null, list::stem));
        kindred(olds, news, true);
        once(bare(left(olds), was), bare(free(news), list), Place::name, Place::name);
        renamed(olds, news);
        kindred(olds, news, false);
    }

    private void villages(List<Place> olds, List<Place> news) {
        once(olds, news, Matching::named, Matching::named);
        once(olds, news, below(was::area, areas::get, Place::name), below(list::area, null, Place::name));
        within(olds, news, Place::name, Place::name);
        within(olds, news, Matching::serial, Matching::serial);
        once(left(olds), free(news), place -> numbered(place, was), place -> numbered(place, list));
        within(olds, news, was::stem, list::stem);
        renamed(olds, news);
    }

    /** Pairs by names that stand once among those still without a pair, in the township first, then in the county. */
    private void within(
            List<Place> olds, List<Place> news, Function<Place, String> oldName, Function<Place, String> newName) {
        once(left(olds), free(news), below(was::township, this::now, oldName), below(list::township, null, newName));
        once(left(olds), free(news), below(was::area, areas::get, oldName), below(list::area, null, newName));
    }

    /**
     * A key of the place above and the name, the same on both sides.
     *
     * @param became what the place above is on the list; null where it is of the list already
     */
    private static Function<Place, @Nullable Object> below(
            Function<Place, @Nullable Place> above,
            @Nullable Function<Place, @Nullable Place> became,
            Function<Place, String> name) {
        return place -> {
            Place up = above.apply(place);
            if (up == null) return List.of("", name.apply(place));
            Place there = became == null ? up : became.apply(up);
            return there == null ? null : List.of(there.code(), name.apply(place));
        };
    }

    /** Pairs those whose key stands once on either side. */
    private void once(
            List<Place> olds,
            List<Place> news,
            Function<Place, @Nullable Object> oldKey,
            Function<Place, @Nullable Object> newKey) {
        Map<Object, List<Place>> there = by(news, newKey);
        by(olds, oldKey).forEach((key, left) -> {
            List<Place> right = there.getOrDefault(key, List.of());
            if (left.size() == 1 && right.size() == 1) pair(left.getFirst(), right.getFirst(), true);
        });
    }

    /** A code that both lists have, each with a name found nowhere else: one unit under another name. */
    private void renamed(List<Place> olds, List<Place> news) {
        Map<Object, List<Place>> there = by(free(news), Place::digits);
        for (Place old : left(olds)) {
            for (Place listed : there.getOrDefault(old.digits(), List.of()))
                pair(old, listed, alike(was.stem(old), list.stem(listed)) || old.level() < Place.LOWEST);
        }
    }

    /**
     * Pairs by what is below: each the other's nearest, with most of the villages of both (or, at last, of the smaller)
     * in common.
     */
    private void kindred(List<Place> olds, List<Place> news, boolean strict) {
        Map<Place, Set<String>> contents = new HashMap<>();
        Map<String, List<Place>> having = new HashMap<>();
        for (Place listed : free(news)) {
            contents.put(listed, list.content(listed));
            list.content(listed)
                    .forEach(stem -> having.computeIfAbsent(stem, none -> new ArrayList<>())
                            .add(listed));
        }
        Map<Place, Place> nearest = new HashMap<>();
        Map<Place, Place> back = new HashMap<>();
        Map<List<Place>, Integer> common = new HashMap<>();
        Map<Place, Integer> most = new HashMap<>();
        Map<Place, Integer> mostBack = new HashMap<>();
        for (Place old : left(olds)) {
            contents.put(old, was.content(old));
            was.content(old)
                    .forEach(stem -> having.getOrDefault(stem, List.of())
                            .forEach(listed -> common.merge(List.of(old, listed), 1, Integer::sum)));
            free(news).forEach(listed -> {
                int count = common.getOrDefault(List.of(old, listed), 0);
                if (count > most.getOrDefault(old, 0)) {
                    most.put(old, count);
                    nearest.put(old, listed);
                }
                if (count > mostBack.getOrDefault(listed, 0)) {
                    mostBack.put(listed, count);
                    back.put(listed, old);
                }
            });
        }
        Map<Object, List<Place>> coded = by(left(olds), Place::digits);
        nearest.forEach((old, listed) -> {
            // Who bore the code and has part of the villages is renamed, though another has more of them.
            boolean rival = coded.getOrDefault(listed.digits(), List.of()).stream()
                    .anyMatch(other -> other != old && common.getOrDefault(List.of(other, listed), 0) >= FEWEST_ALIKE);
            if (strict && rival) return;
            int count = most.getOrDefault(old, 0);
            int left = contents.getOrDefault(old, Set.of()).size();
            int right = contents.getOrDefault(listed, Set.of()).size();
            int wanted = strict ? Math.max(left, right) : Math.min(left, right);
            boolean named = alike(was.stem(old), list.stem(listed));
            int fewest = was.stem(old).equals(list.stem(listed)) ? 1 : FEWEST_ALIKE;
            if (old.equals(back.get(listed)) && count >= fewest && count * (named && !strict ? 4 : 2) >= wanted)
                pair(old, listed, true);
        });
    }

    /** Where each county's townships went: the county it is now, or the one that has most of them. */
    private void areas() {
        Map<Place, Map<Place, Integer>> votes = new HashMap<>();
        for (Place township : was.level(Place.TOWNSHIP)) {
            Place from = was.area(township);
            Place now = now(township);
            Place to = now == null ? null : list.area(now);
            if (from != null && to != null)
                votes.computeIfAbsent(from, none -> new HashMap<>()).merge(to, 1, Integer::sum);
        }
        for (int level = Place.COUNTRY; level < Place.TOWNSHIP; level++) {
            for (Place area : was.level(level)) {
                Place to = now(area);
                if (to == null) to = most(votes.getOrDefault(area, Map.of()));
                if (to != null) areas.put(area, to);
            }
        }
    }

    /** The one with the highest number; the first code where several have it, null where there is none. */
    static @Nullable Place most(Map<Place, Integer> votes) {
        Place most = null;
        for (Map.Entry<Place, Integer> vote : votes.entrySet()) {
            int ahead = most == null ? 1 : vote.getValue() - votes.getOrDefault(most, 0);
            if (most == null || ahead > 0 || (ahead == 0 && vote.getKey().code().compareTo(most.code()) < 0))
                most = vote.getKey();
        }
        return most;
    }

    /** Whether two stems have a character in common. */
    static boolean alike(String one, String other) {
        return one.chars().anyMatch(character -> other.indexOf(character) >= 0);
    }

    private void pair(Place old, Place listed, boolean sure) {
        if (!now.containsKey(old) && !before.containsKey(listed)) adopt(old, listed, sure);
    }

    private List<Place> left(List<Place> olds) {
        return olds.stream().filter(place -> !now.containsKey(place)).toList();
    }

    private List<Place> free(List<Place> news) {
        return news.stream().filter(place -> !before.containsKey(place)).toList();
    }

    /** Those with nothing below, which only their names can tell. */
    private static List<Place> bare(List<Place> places, Atlas atlas) {
        return places.stream().filter(place -> atlas.below(place).isEmpty()).toList();
    }

    private static Map<Object, List<Place>> by(Collection<Place> places, Function<Place, @Nullable Object> key) {
        Map<Object, List<Place>> by = new HashMap<>();
        for (Place place : places) {
            Object at = key.apply(place);
            if (at != null) by.computeIfAbsent(at, none -> new ArrayList<>()).add(place);
        }
        return by;
    }

    private static Object named(Place place) {
        return List.of(place.digits(), place.name());
    }

    private static Object numbered(Place place, Atlas atlas) {
        return List.of(place.digits(), atlas.stem(place));
    }

    /** The name and the last digits of the code, which often stay when a township is given another code. */
    private static String serial(Place village) {
        return village.name()
                + village.digits().substring(Math.max(0, village.digits().length() - 3));
    }
}
