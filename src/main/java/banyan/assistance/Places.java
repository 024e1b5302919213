package banyan.assistance;

import banyan.assistance.Candidates.Group;
import banyan.assistance.Candidates.Place;
import banyan.assistance.Candidates.Pool;
import banyan.assistance.Targets.Target;
import banyan.assistance.proposals.Question;
import banyan.units.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The roles that a proposal looks at: those that lack helpers, and where pairings may be moved also those filled from
 * the same places, since somebody there may be needed elsewhere. Pure.
 */
final class Places {
    /** One role of one target, with the helpers who fill it now. */
    record Asked(Target target, Policy.Role role, List<String> now) {
        long missing() {
            return Math.max(0, role.least() - now.size());
        }
    }

    private final Unit unit;
    private final Set<String> without;
    private final boolean moves;
    private final List<Asked> asked = new ArrayList<>();
    private final List<Target> targets;
    private final Map<String, List<Place>> stands = new HashMap<>();

    Places(
            List<Target> targets,
            Policies.InForceHere here,
            Unit unit,
            @Nullable List<String> roles,
            Set<String> without,
            boolean moves) {
        this.targets = targets;
        this.unit = unit;
        this.without = without;
        this.moves = moves;
        for (Target target : targets)
            for (Policy.Role role : here.madeFor(target.madeFor()).rolesFor(target.target()))
                if (roles == null || roles.contains(role.role()))
                    asked.add(new Asked(target, role, now(target, role.role())));
        Set<String> lacking = asked.stream()
                .filter(one -> one.missing() > 0)
                .map(one -> one.role().role())
                .collect(Collectors.toSet());
        asked.removeIf(one -> moves ? !lacking.contains(one.role().role()) : one.missing() == 0);
    }

    private List<String> now(Target target, String role) {
        return target.pairs().stream()
                .filter(pair -> pair.role().equals(role) && !without.contains(pair.helper()))
                .map(Targets.Pair::helper)
                .toList();
    }

    /** The codes of the targets that are looked at. */
    Set<String> codes() {
        return asked.stream().map(one -> one.target().unit().code()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Takes in where the targets stand, and passes over what shares no place with a role that lacks helpers. */
    void stand(Map<String, List<Place>> places) {
        stands.putAll(places);
        Set<Pool> lacking = new HashSet<>();
        for (Asked one : asked) {
            Pool pool = pool(one);
            if (one.missing() > 0 && pool != null) lacking.add(pool);
        }
        asked.removeIf(one -> one.missing() == 0 && !lacking.contains(pool(one)));
    }

    /** Where a role's helpers come from; null where the target stands in no such place. */
    @Nullable
    Pool pool(Asked one) {
        String from = one.role().from();
        if (from == null) return new Pool(one.role().helper(), unit.code(), true);
        return stands.getOrDefault(one.target().unit().code(), List.of()).stream()
                .filter(place -> place.kind().equals(from))
                .findFirst()
                .map(place -> new Pool(
                        one.role().helper(),
                        place.code(),
                        Boolean.TRUE.equals(one.role().within())))
                .orElse(null);
    }

    List<Pool> pools() {
        Set<Pool> pools = new java.util.LinkedHashSet<>();
        for (Asked one : asked) {
            Pool pool = pool(one);
            if (pool != null) pools.add(pool);
        }
        return List.copyOf(pools);
    }

    /** Whoever helps or could. */
    Set<String> helpers(Collection<String> candidates) {
        Set<String> all = new TreeSet<>(candidates);
        asked.forEach(one -> all.addAll(one.now()));
        return all;
    }

    List<Asked> asked() {
        return asked;
    }

    List<Target> targets() {
        return targets;
    }

    Set<String> without() {
        return without;
    }

    /** The same as a question about slots, helpers and groups. */
    Question question(Candidates candidates, Loads loads) {
        List<Question.Slot> slots = new ArrayList<>();
        Map<String, Map<String, Integer>> caps = new HashMap<>();
        Map<String, List<String>> counted = new HashMap<>();
        for (Asked one : asked) {
            Map<String, Integer> reach = new LinkedHashMap<>();
            String role = one.role().role();
            List<String> stand = stands.getOrDefault(one.target().unit().code(), List.of()).stream()
                    .map(Place::code)
                    .toList();
            Map<String, Group> groups = candidates.in(pool(one));
            groups.forEach((id, group) -> reach.put(id, Distance.between(group.places(), stand)));
            groups.values().stream()
                    .flatMap(group -> group.helpers().stream())
                    .forEach(helper -> cap(caps, helper, one.role()));
            one.now().forEach(helper -> cap(caps, helper, one.role()));
            if (moves)
                one.now()
                        .forEach(helper -> counted.computeIfAbsent(helper, none -> new ArrayList<>())
                                .add(role));
            Set<String> barred =
                    one.target().pairs().stream().map(Targets.Pair::helper).collect(Collectors.toSet());
            slots.add(new Question.Slot(
                    one.target().unit().code(),
                    role,
                    moves ? one.role().least() : (int) one.missing(),
                    moves ? one.now() : List.of(),
                    reach,
                    barred));
        }
        List<Question.Helper> helpers = helpers(candidates.all().keySet()).stream()
                .map(helper -> {
                    List<String> here = counted.getOrDefault(helper, List.of());
                    Map<String, Integer> room = new HashMap<>();
                    caps.getOrDefault(helper, Map.of()).forEach((role, cap) -> {
                        long elsewhere = loads.in(helper, role) - Collections.frequency(here, role);
                        room.put(role, (int) Math.max(0, cap - elsewhere));
                    });
                    return new Question.Helper(helper, room, (int) loads.all(helper) - here.size());
                })
                .toList();
        return new Question(slots, helpers, candidates.groups());
    }

    /** The strictest cap counts. */
    private static void cap(Map<String, Map<String, Integer>> caps, String helper, Policy.Role role) {
        caps.computeIfAbsent(helper, none -> new HashMap<>()).merge(role.role(), role.cap(), Math::min);
    }
}
