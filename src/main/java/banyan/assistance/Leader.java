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
 */
public record Leader(
        String code,
        String ref,
        String name,
        List<Post> posts,
        List<Reserve> reserveFor,
        List<ContactPoint> contactPoints,
        List<Pairing> assists,
        long load) {
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

    /** A contact point and the visits there. */
    public record ContactPoint(Unit unit, @Nullable LocalDate since, List<Visit> visits) {}

    /** So many visits or lectures on a day; {@code kind} is {@code visit} or {@code lecture}. */
    public record Visit(String kind, @Nullable LocalDate on, long count) {}

    /** A pairing; {@code backward} tells whether the unit is a backward branch. */
    public record Pairing(String role, Unit unit, @Nullable LocalDate since, boolean backward) {}
}
