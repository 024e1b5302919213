package banyan.assistance;

import banyan.units.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One leader's page.
 *
 * @param code names one living leader
 * @param ref given once and kept
 * @param name as loaded
 * @param posts the posts held, by unit
 * @param reserveFor the posts the leader is held in reserve for
 * @param contactPoints the leader's contact points, by unit
 * @param assists what the leader assists, by unit
 * @param load how many pairings that are
 * @param helping loads against caps, trips and what coincides; null in the answer of a day, since these are of now
 */
public record Leader(
        String code,
        String ref,
        String name,
        List<Post> posts,
        List<Reserve> reserveFor,
        List<ContactPoint> contactPoints,
        List<Pairing> assists,
        long load,
        @Nullable Helping helping) {
    /**
     * What the pairing policy says of what a leader carries.
     *
     * @param homes the places the leader comes from
     * @param loads role by role, against the cap
     * @param trips how many pairings lie how far
     * @param overlap contact points in whose village the leader also assists
     * @param points how many contact points a leader shall have; null says nothing
     * @param pointsWithin whether the leader's are as many as that; a leader without any is not judged
     */
    public record Helping(
            List<Unit> homes,
            List<Helpers.Load> loads,
            List<Helpers.Trip> trips,
            List<Unit> overlap,
            Policy.@Nullable Span points,
            boolean pointsWithin) {}

    /**
     * A post held.
     *
     * @param post id from {@code cypher/load/posts.json}
     * @param since null means always
     * @param termEnds null means open
     * @param filedWith code of the unit the appointment is filed with
     */
    public record Post(
            String post,
            Unit unit,
            @Nullable LocalDate since,
            @Nullable LocalDate termEnds,
            @Nullable String filedWith) {}

    /** A post the leader is in reserve for. */
    public record Reserve(
            @Nullable String post, Unit unit, @Nullable LocalDate since) {}

    /** A contact point and the visits there; {@code others} is how many other leaders have it too, null of a day. */
    public record ContactPoint(
            Unit unit,
            @Nullable LocalDate since,
            List<Visit> visits,
            @Nullable Long others) {}

    /** So many visits or lectures on a day; {@code kind} is {@code visit} or {@code lecture}. */
    public record Visit(String kind, @Nullable LocalDate on, long count) {}

    /** A pairing; {@code backward} tells whether the unit is a backward branch. */
    public record Pairing(String role, Unit unit, @Nullable LocalDate since, boolean backward) {}
}
