package banyan.assistance;

import banyan.graph.Tx;
import banyan.units.Unit;
import banyan.units.Units;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leaders and their contact points. Safe for use by many threads. */
public final class Contacts {
    private static final String CONTACT_POINTS = "assistance/contact-points";
    private static final String LEADER = "assistance/leader";

    /**
     * Who has contact points at and below a unit.
     *
     * @param points how many contact points there are
     * @param items the leaders of this page, by code
     * @param total how many leaders
     * @param next what to give as {@code after} for the page that follows; null on the last
     */
    public record OfUnit(
            Unit unit,
            long points,
            List<Item> items,
            long total,
            @Nullable String next) {}

    /**
     * One leader with contact points there.
     *
     * @param post id of the leader's first post; null for none
     * @param at where that post is
     * @param units the contact points at and below the unit asked for
     */
    public record Item(
            Who leader, @Nullable String post, @Nullable Unit at, List<Point> units) {}

    /** A leader by code and name. */
    public record Who(String code, String name) {}

    /** A contact point; {@code since} null means always. */
    public record Point(
            String code, String name, String kind, @Nullable LocalDate since) {}

    record Post(String post, Unit unit) {}

    record Row(
            String code,
            String name,
            long total,
            long points,
            @Nullable Post post,
            List<Point> units) {
        Item item() {
            return new Item(
                    new Who(code, name), post == null ? null : post.post(), post == null ? null : post.unit(), units);
        }
    }

    /** A leader as found, with the contact points in whose village the leader also assists. */
    record Page(
            String code,
            String ref,
            String name,
            List<Leader.Post> posts,
            List<Leader.Reserve> reserveFor,
            List<Leader.ContactPoint> contactPoints,
            List<Leader.Pairing> assists,
            List<Unit> overlap) {
        Leader with(Helpers.Helper helper, Policy policy) {
            Policy.Span span = policy.contactPoints();
            int points = contactPoints.size();
            boolean within = points == 0 || span == null || points >= span.least() && points <= span.most();
            Leader.Helping helping =
                    new Leader.Helping(helper.homes(), helper.loads(), helper.trips(), overlap, span, within);
            return new Leader(code, ref, name, posts, reserveFor, contactPoints, assists, assists.size(), helping);
        }
    }

    private final Units units;
    private final Policies policies;
    private final Helpers helpers;

    /** Asks about what {@code units} knows, and judges by {@code policies}. */
    public Contacts(Units units, Policies policies, Helpers helpers) {
        this.units = units;
        this.policies = policies;
        this.helpers = helpers;
    }

    /**
     * Who has contact points at and below a unit. Places without any are not walked into, by their tallies.
     *
     * @param key of the unit
     * @param after the last leader's code of the page before; null for the first
     * @throws banyan.graph.NotFound naming the key
     */
    public OfUnit ofUnit(Tx tx, String key, int limit, @Nullable String after) {
        Unit unit = units.unit(tx, key);
        List<Row> rows = tx.list(
                CONTACT_POINTS,
                Map.of("code", unit.code(), "after", after == null ? "" : after, "limit", limit + 1),
                Row.class);
        if (rows.isEmpty()) return new OfUnit(unit, 0, List.of(), 0, null);
        List<Item> items = rows.stream().limit(limit).map(Row::item).toList();
        return new OfUnit(
                unit,
                rows.getFirst().points(),
                items,
                rows.getFirst().total(),
                rows.size() > limit ? rows.get(limit - 1).code() : null);
    }

    /**
     * One leader's page.
     *
     * @param key the leader's code, or {@code ~} and the ref
     * @throws banyan.graph.NotFound naming the key
     */
    public Leader leader(Tx tx, String key) {
        boolean byRef = key.startsWith("~");
        Map<String, Object> which = new HashMap<>();
        which.put("code", byRef ? null : key);
        which.put("ref", byRef ? key.substring(1) : null);
        Page page = tx.get("leader", key, LEADER, which, Page.class);
        Helpers.Helper helper = helpers.of(tx, page.code());
        Policy policy = helper.homes().isEmpty()
                ? policies.standard()
                : policies.inForce(tx, helper.homes().getFirst().code());
        return page.with(helper, policy);
    }
}
