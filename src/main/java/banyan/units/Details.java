package banyan.units;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know of one unit or organization, living or former.
 *
 * @param code names one living thing at a time
 * @param ref given once and kept; {@code ~ref} asks for this very thing
 * @param name Chinese, as loaded
 * @param kind id from {@code cypher/load/kinds.json}
 * @param of {@code place}, {@code branch} or {@code organization}
 * @param form of a branch: group, branch, general-branch, committee
 * @param members kept in this very node; 0 for a place; null for an organization
 * @param formalMembers those of them who are formal; null but for branches
 * @param size members of it and of everything below; null for an organization, and for a place as of a day
 * @param since the day it began; null means always
 * @param until of a former thing the day it ended
 * @param termEnds the last day of the sitting committee's term
 * @param backwardSince null unless the branch is on the backward list
 * @param backwardReason why it is there
 * @param path what it stands under, the root first; of a former thing where it last stood
 * @param superior of a branch the leading committee of the nearest place that has one besides itself
 * @param children how many units stand directly below it
 * @param posts who holds which post at it
 * @param facts by id: those told once, and those of the reporting year
 * @param factsByYear the other years' facts; null when there are none
 * @param formerly others that bore this code before; null when there are none
 * @param succeededBy of a former thing what took its place, with shares; null for a living one
 * @param asOf the day all this is about; null means now
 */
public record Details(
        String code,
        String ref,
        String name,
        String kind,
        String of,
        @Nullable String form,
        @Nullable Long members,
        @Nullable Long formalMembers,
        @Nullable Long size,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate termEnds,
        @Nullable LocalDate backwardSince,
        @Nullable String backwardReason,
        List<Unit> path,
        @Nullable Unit superior,
        long children,
        List<Holder> posts,
        Map<String, Object> facts,
        @Nullable Map<String, Map<String, Object>> factsByYear,
        @Nullable List<Former> formerly,
        @Nullable List<Successor> succeededBy,
        @Nullable LocalDate asOf) {

    /** A leader by code and name. */
    public record Leader(String code, String name) {}

    /**
     * Who holds a post.
     *
     * @param post id from {@code cypher/load/posts.json}
     * @param since null means always
     * @param termEnds null means open
     */
    public record Holder(
            String post,
            Leader leader,
            @Nullable LocalDate since,
            @Nullable LocalDate termEnds) {}

    /**
     * Another thing that bore the code, [since, until).
     *
     * @param since null means always
     */
    public record Former(
            String ref,
            String code,
            String name,
            String kind,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    /**
     * What took a former thing's place.
     *
     * @param ref leads to it even if its code has since passed on
     * @param share what part of it went there, as recorded; null where not told
     */
    public record Successor(
            String code,
            String ref,
            String name,
            @Nullable Double share,
            @Nullable LocalDate on) {}

    /** The unit as every answer names it. */
    public Unit unit() {
        return new Unit(code, name, kind);
    }
}
