package banyan.assistance;

import banyan.assistance.Targets.Target;
import banyan.graph.NotFound;
import banyan.graph.Tx;
import banyan.units.Page;
import banyan.units.Unit;
import banyan.units.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Helpers: what each carries, and what falls without it. Safe for use by many threads. */
public final class Helpers {
    private static final String HELPER = "assistance/helper";
    private static final String BELOW = "assistance/helpers-below";
    private static final String LOADS = "assistance/loads";
    private static final String REMOVAL = "assistance/removal";

    /**
     * What a helper carries in one role.
     *
     * @param load how many it helps in that role
     * @param cap how many it may, by the strictest policy of those it helps; null where no policy knows the role
     * @param over whether that is too many
     */
    public record Load(String role, long load, @Nullable Integer cap, boolean over) {}

    /**
     * A helper in a list.
     *
     * @param load how many pairings it has in all
     * @param over whether it carries too many in any role
     */
    public record Item(String code, String name, String kind, long load, List<Load> loads, boolean over) {}

    /**
     * Everything about one helper.
     *
     * @param homes the places it comes from: where a post is held, where an organization is located
     * @param load how many pairings it has in all
     * @param trips how many of them lie how far from the nearest of its places, the nearest first
     */
    public record Helper(
            Unit helper, List<Unit> homes, long load, List<Load> loads, List<Help> assists, List<Trip> trips) {}

    /**
     * One pairing of a helper.
     *
     * @param distance steps up and down the places from where it comes from; null where that is not known
     * @param visits that were recorded there
     * @param cadence visits a year the policy asks for; null asks none
     */
    public record Help(
            String role,
            Unit unit,
            @Nullable LocalDate since,
            boolean backward,
            @Nullable Integer distance,
            List<Leader.Visit> visits,
            @Nullable Integer cadence) {}

    /** So many pairings at a distance, in steps up and down the places. */
    public record Trip(int distance, long pairings) {}

    /**
     * What would become of what a helper helps if there were no such helper.
     *
     * @param pairings how many would end
     * @param falls how many branches and villages would newly fall below the required set
     * @param branches everything it helps, those that fall first
     */
    public record Removal(Unit helper, long pairings, long falls, List<Fallen> branches) {}

    /**
     * One thing that loses a helper.
     *
     * @param target {@code backward}, {@code weak}, or {@code other} where the policy asks for nobody
     * @param roles the helper fills there
     * @param missing the roles that would be missing, those missing now among them
     * @param falls whether it is complete now and would not be
     */
    public record Fallen(Unit unit, String target, List<String> roles, List<String> missing, boolean falls) {}

    record Carried(String code, String name, String kind, String role, long load, List<String> policies) {}

    record At(Unit unit, List<String> above) {}

    record Helps(
            String role,
            Unit unit,
            @Nullable LocalDate since,
            boolean backward,
            List<String> places,
            List<Leader.Visit> visits) {}

    record Row(Unit helper, List<At> homes, List<Helps> assists) {}

    private final Units units;
    private final Policies policies;

    /** Judges by {@code policies}. */
    public Helpers(Units units, Policies policies) {
        this.units = units;
        this.policies = policies;
    }

    /**
     * Whoever assists anything at and below a unit, with what they carry anywhere, by code.
     *
     * @param key of the unit; null for everywhere
     * @param role only those who help in it; null for all
     * @param over only those who carry too many
     * @param after the last code of the page before; null for the first
     * @throws NotFound naming the key
     */
    public Page<Item> list(
            Tx tx, @Nullable String key, @Nullable String role, boolean over, int limit, @Nullable String after) {
        Unit unit = key == null ? units.top(tx) : units.unit(tx, key);
        List<Item> all = below(tx, unit.code(), role, policies.here(tx)).stream()
                .filter(item -> !over || item.over())
                .toList();
        return Page.of(all, Item::code, limit, after);
    }

    /** Whoever assists anything at and below a unit, in one role or any. */
    List<Item> below(Tx tx, String code, @Nullable String role, Policies.InForceHere here) {
        Map<String, Object> which = new HashMap<>();
        which.put("code", code);
        which.put("role", role);
        return loads(tx, tx.list(BELOW, which, String.class), here);
    }

    /** What these helpers carry, by code; those who help nobody are left out. */
    public static List<Item> loads(Tx tx, Collection<String> codes, Policies.InForceHere here) {
        if (codes.isEmpty()) return List.of();
        Map<String, List<Carried>> carried =
                tx.list(LOADS, Map.of("codes", List.copyOf(codes), "own", here.codes()), Carried.class).stream()
                        .collect(Collectors.groupingBy(Carried::code, LinkedHashMap::new, Collectors.toList()));
        List<Item> items = new ArrayList<>();
        carried.forEach((code, roles) -> {
            List<Load> loads = roles.stream().map(one -> load(one, here)).toList();
            Carried first = roles.getFirst();
            items.add(new Item(
                    code,
                    first.name(),
                    first.kind(),
                    loads.stream().mapToLong(Load::load).sum(),
                    loads,
                    loads.stream().anyMatch(Load::over)));
        });
        return items;
    }

    private static Load load(Carried carried, Policies.InForceHere here) {
        Integer cap = carried.policies().stream()
                .flatMap(made -> here.madeFor(made).role(carried.role()).stream())
                .map(Policy.Role::cap)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Load(carried.role(), carried.load(), cap, cap != null && carried.load() > cap);
    }

    /**
     * Everything about one helper; somebody who helps nobody has no pairings.
     *
     * @throws NotFound naming the code
     */
    public Helper of(Tx tx, String code) {
        Policies.InForceHere here = policies.here(tx);
        Row row = row(tx, code);
        List<Help> assists = row.assists().stream()
                .map(help -> new Help(
                        help.role(),
                        help.unit(),
                        help.since(),
                        help.backward(),
                        distance(row.homes(), help.places()),
                        help.visits(),
                        here.along(help.places())
                                .role(help.role())
                                .map(Policy.Role::cadence)
                                .orElse(null)))
                .toList();
        TreeMap<Integer, Long> trips = new TreeMap<>();
        for (Help help : assists) if (help.distance() != null) trips.merge(help.distance(), 1L, Long::sum);
        return new Helper(
                row.helper(),
                row.homes().stream().map(At::unit).toList(),
                assists.size(),
                loads(tx, List.of(code), here).stream()
                        .flatMap(item -> item.loads().stream())
                        .toList(),
                assists,
                trips.entrySet().stream()
                        .map(trip -> new Trip(trip.getKey(), trip.getValue()))
                        .toList());
    }

    private static Row row(Tx tx, String code) {
        return tx.get("helper", code, HELPER, Map.of("code", code), Row.class);
    }

    private static @Nullable Integer distance(List<At> homes, List<String> places) {
        return homes.stream()
                .map(home -> {
                    List<String> from = new ArrayList<>(home.above());
                    from.add(home.unit().code());
                    return Distance.between(from, places);
                })
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * What falls without a helper.
     *
     * @throws NotFound naming the code
     */
    public Removal removal(Tx tx, String code) {
        Unit helper = row(tx, code).helper();
        Policies.InForceHere here = policies.here(tx);
        Map<String, Object> which = Map.of("code", code, "own", here.codes(), "year", Targets.year(tx, units));
        List<Fallen> all = tx.list(REMOVAL, which, Target.class).stream()
                .map(target -> without(target, code, here))
                .sorted(Comparator.comparing((Fallen fallen) -> !fallen.falls())
                        .thenComparing(fallen -> fallen.unit().code()))
                .toList();
        return new Removal(
                helper,
                all.stream().mapToLong(fallen -> fallen.roles().size()).sum(),
                all.stream().filter(Fallen::falls).count(),
                all);
    }

    private static Fallen without(Target target, String helper, Policies.InForceHere here) {
        List<String> missing = here.madeFor(target.madeFor()).missing(target.target(), target.filledWithout(helper));
        List<String> roles = target.pairs().stream()
                .filter(pair -> pair.helper().equals(helper))
                .map(Targets.Pair::role)
                .toList();
        boolean falls = target.missing(here).isEmpty() && !missing.isEmpty();
        return new Fallen(target.unit(), target.target(), roles, missing, falls);
    }
}
