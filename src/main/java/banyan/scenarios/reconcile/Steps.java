package banyan.scenarios.reconcile;

import banyan.scenarios.Amending;
import banyan.scenarios.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts the changes in an order in which each can be performed: first ends whatever bears a code that another is to
 * bear; then all codes change at once; then new places begin, from the top down; units go under their parents, become
 * of their kind, take their names; last, what ends goes into its successors, villages first. Changes of one kind follow
 * one another, so that they are performed together.
 */
final class Steps {
    /** A unit on its way from what it was to what it shall be. */
    private static final class Unit {
        private String code;
        private String kind;
        private @Nullable Unit under;

        Unit(String code, String kind, @Nullable Unit under) {
            this.code = code;
            this.kind = kind;
            this.under = under;
        }
    }

    private final Atlas was;
    private final Atlas list;
    private final Matching matching;
    private final Map<Place, Place> successors;
    private final Map<Place, Unit> units = new HashMap<>();
    private final Map<Place, Unit> begun = new HashMap<>();
    private final Map<String, Unit> outside = new HashMap<>();

    final List<Change> changes = new ArrayList<>();
    int transferred;

    Steps(Atlas was, Atlas list, Matching matching, Map<Place, Place> successors) {
        this.was = was;
        this.list = list;
        this.matching = matching;
        this.successors = successors;
        was.all().forEach(place -> units.put(place, new Unit(place.code(), place.kind(), null)));
        units.forEach((place, unit) -> unit.under = place.parent() == null ? null : above(was.parent(place), place));
    }

    private Unit above(@Nullable Place parent, Place place) {
        return parent != null ? unit(parent) : outside(Objects.requireNonNull(place.parent()));
    }

    private Unit unit(Place living) {
        return Objects.requireNonNull(units.get(living));
    }

    private Unit outside(String code) {
        return outside.computeIfAbsent(code, none -> new Unit(code, "", null));
    }

    /** The unit that a place of the list is. */
    private @Nullable Unit goal(Place listed) {
        Place before = matching.before(listed);
        return before != null ? unit(before) : begun.get(listed);
    }

    void take() {
        Set<String> wanted = new HashSet<>();
        list.all().forEach(place -> wanted.add(place.code()));
        List<Place> ending =
                was.all().stream().filter(place -> matching.now(place) == null).toList();
        // What goes into one unit goes at once, so that nobody chooses twice among those who held one post.
        Set<Place> receiving = new HashSet<>();
        for (Place old : ending) {
            Place successor = successors.get(old);
            if (wanted.contains(old.code()) && successor != null) receiving.add(successor);
        }
        Predicate<Place> early = old ->
                wanted.contains(old.code()) || successors.containsKey(old) && receiving.contains(successors.get(old));
        end(ending.stream().filter(early).toList());
        recode();
        establish();
        transfer();
        List<Place> last = ending.stream().filter(early.negate()).toList();
        convert(last);
        rename();
        end(last);
    }

    private void recode() {
        List<Amending.Pair> pairs = new ArrayList<>();
        for (Place old : was.all()) {
            Place now = matching.now(old);
            if (now == null || now.code().equals(old.code())) continue;
            pairs.add(new Amending.Pair(old.code(), now.code()));
            unit(old).code = now.code();
        }
        if (!pairs.isEmpty()) changes.add(new Amending.Recode(id(), false, pairs));
    }

    private void establish() {
        Set<Place> received = new HashSet<>(successors.values());
        for (int level = Place.COUNTRY; level <= Place.LOWEST; level++) {
            for (Place listed : list.level(level)) {
                if (matching.before(listed) != null || (listed.lowest() && received.contains(listed))) continue;
                Unit under = parent(listed);
                begun.put(listed, new Unit(listed.code(), listed.kind(), under));
                changes.add(new Change.Establish(
                        id(),
                        false,
                        new Change.NewThing("place", listed.code(), listed.name(), listed.kind(), null, 0, 0, Map.of()),
                        under == null ? null : under.code,
                        null,
                        false));
            }
        }
    }

    private void transfer() {
        for (int level = Place.COUNTRY; level <= Place.LOWEST; level++) {
            for (Place listed : list.level(level)) {
                Place before = matching.before(listed);
                if (before == null) continue;
                Unit unit = unit(before);
                Unit under = parent(listed);
                if (under == null || under == unit.under) continue;
                unit.under = under;
                transferred++;
                changes.add(new Change.Transfer(id(), false, unit.code, under.code));
            }
        }
    }

    /** What a place of the list shall stand under; what the list does not name stays where it is. */
    private @Nullable Unit parent(Place listed) {
        Place parent = list.parent(listed);
        if (parent != null) return goal(parent);
        if (listed.parent() != null) return outside(listed.parent());
        Place before = matching.before(listed);
        return before == null ? null : unit(before).under;
    }

    /**
     * Gives units their kinds; those about to be merged that of what they merge into, since only like merges with like.
     */
    private void convert(List<Place> ending) {
        for (Place old : was.all()) {
            Place now = matching.now(old);
            if (now != null) convert(unit(old), now.kind());
        }
        for (Place old : ending) {
            Place successor = successors.get(old);
            if (successor != null) convert(unit(old), successor.kind());
        }
    }

    private void convert(Unit unit, String kind) {
        if (unit.kind.equals(kind)) return;
        unit.kind = kind;
        changes.add(new Amending.Convert(id(), false, unit.code, kind));
    }

    private void rename() {
        for (Place old : was.all()) {
            Place now = matching.now(old);
            if (now != null && !now.name().equals(old.name()))
                changes.add(new Amending.Rename(id(), false, unit(old).code, now.name()));
        }
    }

    private void end(List<Place> ending) {
        for (int level = Place.LOWEST; level > Place.COUNTRY; level--) {
            Map<Place, List<Place>> into = new LinkedHashMap<>();
            List<Place> alone = new ArrayList<>();
            for (Place old : ending) {
                if (old.level() != level) continue;
                Place successor = successors.get(old);
                if (successor == null) alone.add(old);
                else into.computeIfAbsent(successor, none -> new ArrayList<>()).add(old);
            }
            into.forEach((listed, olds) -> olds.forEach(old -> convert(unit(old), kindNow(listed))));
            into.forEach(this::merge);
            alone.forEach(this::abolish);
        }
    }

    private String kindNow(Place listed) {
        Unit goal = goal(listed);
        return goal == null ? listed.kind() : goal.kind;
    }

    private void merge(Place listed, List<Place> olds) {
        Unit goal = goal(listed);
        Unit under = goal == null ? parent(listed) : goal.under;
        List<String> codes = new ArrayList<>();
        if (goal != null) codes.add(goal.code);
        olds.forEach(old -> codes.add(unit(old).code));
        boolean moves = olds.stream().anyMatch(old -> unit(old).under != under);
        changes.add(new Change.Merge(
                id(),
                false,
                codes,
                new Change.Into(goal == null ? listed.code() : goal.code, goal == null ? listed.name() : null),
                moves && under != null ? under.code : null,
                null,
                null));
        Unit heir = goal == null ? new Unit(listed.code(), listed.kind(), under) : goal;
        begun.putIfAbsent(listed, heir);
        olds.forEach(old -> leave(old, heir));
    }

    private void abolish(Place old) {
        changes.add(new Change.Abolish(id(), false, old.code(), null));
        leave(old, unit(old).under);
    }

    /** What stood below an ended unit stands below its successor, or its parent. */
    private void leave(Place old, @Nullable Unit heir) {
        Unit ended = unit(old);
        if (old.lowest()) return;
        for (Unit unit : units.values()) if (unit.under == ended) unit.under = heir;
    }

    private String id() {
        return "c" + (changes.size() + 1);
    }
}
