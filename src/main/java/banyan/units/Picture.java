package banyan.units;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The network around one thing, as Cytoscape elements: what it stands under, the siblings along that path, what stands
 * directly below it, and who contacts, assists or covers it.
 *
 * @param focus the unit, organization or leader asked for
 * @param path what it stands under, the root first
 * @param elements nodes and edges; at most {@link Lens#MOST} nodes
 * @param shown nodes there are in the picture
 * @param total nodes there would be without a limit
 * @param cut where children or siblings were left out: of which unit, how many of how many are shown
 * @param notShown relations of the focus that have no place in the picture, by relation: those that stay within one
 *     shown unit, and those of units too far below
 */
public record Picture(
        Unit focus,
        List<Unit> path,
        Elements elements,
        int shown,
        long total,
        List<Cut> cut,
        Map<String, Long> notShown) {
    /** Nodes and edges in the shape Cytoscape reads. */
    public record Elements(List<Of<Node>> nodes, List<Of<Edge>> edges) {}

    /** Cytoscape's wrapper. */
    public record Of<T>(T data) {}

    /** Of the units below {@code of} so many of so many are shown. */
    public record Cut(String of, long shown, long total) {}

    /**
     * One node.
     *
     * @param id its code
     * @param label its name
     * @param kind id of its kind; {@code leader} for a leader
     * @param of {@code place}, {@code branch}, {@code organization} or {@code leader}
     * @param form of a branch
     * @param role {@code path}, {@code focus}, {@code sibling}, {@code child}, or {@code other} for what is linked
     * @param parent code of the unit it stands under; null for the root and for others
     * @param children how many units stand directly below it
     * @param villages how many villages a place has below it
     * @param members of a place with everything below; of a branch those kept in it
     * @param size of a branch: those kept in it and in everything below it, which rules read; null for others and on a
     *     past day
     * @param coverage share of a place's enterprises and associations that are covered, 0 to 1; null where there are
     *     none
     * @param backward how many backward branches a place has; 1 for a branch that is one; null for none
     * @param contactPoints of it and of what is below it
     * @param assistance pairings of it and of what is below it
     */
    public record Node(
            String id,
            String label,
            String kind,
            String of,
            @Nullable String form,
            String role,
            @Nullable String parent,
            long children,
            @Nullable Long villages,
            @Nullable Long members,
            @Nullable Long size,
            @Nullable Double coverage,
            @Nullable Long backward,
            long contactPoints,
            long assistance) {}

    /**
     * One edge: {@code PART_OF} from child to parent; {@code CONTACTS}, {@code ASSISTS}, {@code COVERS} from who does
     * it.
     *
     * @param role of an {@code ASSISTS}
     * @param count relations it stands for
     */
    public record Edge(
            String id,
            String source,
            String target,
            String relation,
            @Nullable String role,
            long count) {}
}
