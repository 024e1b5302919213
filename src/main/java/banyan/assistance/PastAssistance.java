package banyan.assistance;

import banyan.graph.NotFound;
import banyan.graph.Tx;
import banyan.units.Past;
import banyan.units.Past.Tie;
import banyan.units.PastUnits;
import banyan.units.Then;
import banyan.units.Unit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who assisted and visited whom on a day; {@link Assistance} and {@link Contacts} answer the same of now. What was
 * missing is judged by the policy in force today, since policies keep no past; where helpers came from is not judged.
 * Safe for use by many threads.
 */
public final class PastAssistance {
    private static final Comparator<Tie> BY_UNIT =
            Comparator.comparing(tie -> tie.other().code());

    private final PastUnits units;
    /** A county is walked through; of a province rather what was to be found is looked at, wherever it stood. */
    private static final int FEW = 3000;

    private final Policies policies;
    private final int few;

    /** Judges by {@code policies}. */
    public PastAssistance(PastUnits units, Policies policies) {
        this(units, policies, FEW);
    }

    /**
     * The same, walking through units of another size.
     *
     * @param few the most things a unit may have held to be walked through
     */
    public PastAssistance(PastUnits units, Policies policies, int few) {
        this.units = units;
        this.policies = policies;
        this.few = few;
    }

    /**
     * The branches at and below a unit that were on the backward list, and who helped them.
     *
     * @param after the last code of the page before; null for the first
     */
    public Assistance.OfUnit ofUnit(Tx tx, LocalDate day, String key, int limit, @Nullable String after) {
        Past past = new Past(tx, day);
        Then unit = units.unit(past, key);
        List<Then> backward = past.backward(unit, few).stream()
                .sorted(Comparator.comparing(Then::code))
                .toList();
        List<String> refs = backward.stream().map(Then::ref).toList();
        Map<String, List<Then>> paths = past.above(refs);
        Map<String, List<Tie>> helpers = past.tiesOf(refs, false, "ASSISTS");
        List<String> who = helpers.values().stream()
                .flatMap(List::stream)
                .map(tie -> tie.other().ref())
                .distinct()
                .toList();
        Map<String, List<Tie>> loads = past.tiesOf(who, true, "ASSISTS");
        Map<String, List<Tie>> posts = past.tiesOf(who, true, "HOLDS");
        Policies.InForceHere here = policies.here(tx);
        List<Assistance.Branch> all = backward.stream()
                .map(branch -> {
                    List<Then> path = paths.getOrDefault(branch.ref(), List.of());
                    List<Assistance.Found> helping = helpers.getOrDefault(branch.ref(), List.of()).stream()
                            .map(tie -> helper(tie, branch, loads, posts))
                            .toList();
                    return Assistance.judge(branch(branch, path, helping), here, Map.of());
                })
                .toList();
        return Assistance.page(unit.unit(), all, limit, after);
    }

    private static Assistance.Row branch(Then branch, List<Then> path, List<Assistance.Found> helping) {
        return new Assistance.Row(
                branch.code(),
                branch.name(),
                branch.text("backwardReason"),
                branch.date("backwardSince"),
                path.stream().map(Then::unit).toList(),
                helping);
    }

    private static Assistance.Found helper(
            Tie tie, Then branch, Map<String, List<Tie>> loads, Map<String, List<Tie>> posts) {
        Then who = tie.other();
        String post = posts.getOrDefault(who.ref(), List.of()).stream()
                .min(Comparator.comparing((Tie held) -> !held.other().ref().equals(branch.ref()))
                        .thenComparing(BY_UNIT)
                        .thenComparing(held -> held.text("post")))
                .map(held -> held.text("post"))
                .orElse(null);
        long load = loads.getOrDefault(who.ref(), List.of()).size();
        return new Assistance.Found(
                tie.text("role"), who.code(), who.name(), who.kind(), post, tie.since(), load, List.of());
    }

    /**
     * Who had contact points at and below a unit.
     *
     * @param after the last leader's code of the page before; null for the first
     */
    public Contacts.OfUnit contacts(Tx tx, LocalDate day, String key, int limit, @Nullable String after) {
        Past past = new Past(tx, day);
        Then unit = units.unit(past, key);
        Map<String, Then> below = past.contacted(unit, few).stream().collect(Collectors.toMap(Then::ref, one -> one));
        Map<String, List<Tie>> found = past.ties(below.keySet(), false, "CONTACTS").stream()
                .sorted(BY_UNIT)
                .collect(Collectors.groupingBy(tie -> tie.other().code(), LinkedHashMap::new, Collectors.toList()));
        List<Map.Entry<String, List<Tie>>> rest = found.entrySet().stream()
                .filter(leader -> after == null || leader.getKey().compareTo(after) > 0)
                .toList();
        List<Map.Entry<String, List<Tie>>> page = rest.subList(0, Math.min(limit, rest.size()));
        Map<String, List<Tie>> posts = past.tiesOf(
                page.stream()
                        .map(leader -> leader.getValue().getFirst().other().ref())
                        .toList(),
                true,
                "HOLDS");
        List<Contacts.Item> items = page.stream()
                .map(leader -> item(leader.getValue(), below, posts))
                .toList();
        return new Contacts.OfUnit(
                unit.unit(),
                found.values().stream().mapToLong(List::size).sum(),
                items,
                found.size(),
                page.size() < rest.size() ? page.getLast().getKey() : null);
    }

    private static Contacts.Item item(List<Tie> points, Map<String, Then> below, Map<String, List<Tie>> posts) {
        Then leader = points.getFirst().other();
        Optional<Tie> post = posts.getOrDefault(leader.ref(), List.of()).stream()
                .min(BY_UNIT.thenComparing(held -> held.text("post")));
        List<Contacts.Point> units = points.stream()
                .map(point -> {
                    Unit at = Objects.requireNonNull(below.get(point.of())).unit();
                    return new Contacts.Point(at.code(), at.name(), at.kind(), point.since());
                })
                .sorted(Comparator.comparing(Contacts.Point::code))
                .toList();
        return new Contacts.Item(
                new Contacts.Who(leader.code(), leader.name()),
                post.map(held -> held.text("post")).orElse(null),
                post.map(held -> held.other().unit()).orElse(null),
                units);
    }

    /**
     * One leader's page on a day.
     *
     * @param key the leader's code, or {@code ~} and the ref
     * @throws NotFound naming the key and the day
     */
    public Leader leader(Tx tx, LocalDate day, String key) {
        Past past = new Past(tx, day);
        Then leader = past.holders(key).stream()
                .filter(then -> then.of().equals("leader"))
                .findFirst()
                .orElseThrow(() -> new NotFound("leader", key + " (" + day + ")"));
        List<String> who = List.of(leader.ref());
        List<Leader.Pairing> assists = sorted(past.ties(who, true, "ASSISTS"), "role")
                .map(tie -> new Leader.Pairing(
                        tie.text("role"),
                        tie.other().unit(),
                        tie.since(),
                        tie.other().isBackward()))
                .toList();
        List<Tie> visits = past.ties(who, true, "VISITED").stream()
                .filter(visit -> !(visit.properties().get("on") instanceof LocalDate on) || !on.isAfter(day))
                .toList();
        return new Leader(
                leader.code(),
                leader.ref(),
                leader.name(),
                sorted(past.ties(who, true, "HOLDS"), "post")
                        .map(tie -> new Leader.Post(
                                tie.text("post"),
                                tie.other().unit(),
                                tie.since(),
                                tie.date("termEnds"),
                                tie.properties().get("filedWith") instanceof String code ? code : null))
                        .toList(),
                sorted(past.ties(who, true, "RESERVE_FOR"), "post")
                        .map(tie -> new Leader.Reserve(
                                tie.properties().get("post") instanceof String post ? post : null,
                                tie.other().unit(),
                                tie.since()))
                        .toList(),
                past.ties(who, true, "CONTACTS").stream()
                        .sorted(BY_UNIT)
                        .map(tie -> new Leader.ContactPoint(
                                tie.other().unit(), tie.since(), visits(visits, tie.other()), null))
                        .toList(),
                assists,
                assists.size(),
                null);
    }

    /**
     * What a helper helped on a day; caps, distances and visits are of now and left out.
     *
     * @param key the helper's code, or {@code ~} and the ref
     * @throws NotFound naming the key and the day
     */
    public Helpers.Helper helper(Tx tx, LocalDate day, String key) {
        Past past = new Past(tx, day);
        Then who = past.holders(key).stream()
                .filter(then -> !then.of().equals("place"))
                .findFirst()
                .orElseThrow(() -> new NotFound("helper", key + " (" + day + ")"));
        List<Helpers.Help> helps = sorted(past.ties(List.of(who.ref()), true, "ASSISTS"), "role")
                .map(tie -> new Helpers.Help(
                        tie.text("role"),
                        tie.other().unit(),
                        tie.since(),
                        tie.other().isBackward(),
                        null,
                        List.of(),
                        null))
                .toList();
        List<Helpers.Load> loads = helps.stream()
                .collect(Collectors.groupingBy(Helpers.Help::role, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(role -> new Helpers.Load(role.getKey(), role.getValue(), null, false))
                .toList();
        return new Helpers.Helper(who.unit(), List.of(), helps.size(), loads, helps, List.of());
    }

    private static Stream<Tie> sorted(Collection<Tie> ties, String then) {
        return ties.stream().sorted(BY_UNIT.thenComparing(tie -> tie.text(then)));
    }

    private static List<Leader.Visit> visits(List<Tie> visits, Then at) {
        return visits.stream()
                .filter(visit -> visit.other().ref().equals(at.ref()))
                .map(visit -> new Leader.Visit(
                        visit.text("kind"),
                        visit.date("on"),
                        visit.properties().get("count") instanceof Long count ? count : 0))
                .sorted(Comparator.comparing(Leader.Visit::on, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Leader.Visit::kind))
                .toList();
    }
}
