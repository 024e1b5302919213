package banyan.units;

import banyan.graph.Tx;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changed since a revision, for systems that keep a copy.
 *
 * @param revision the one this is about: what to ask {@code since} next time, once all pages were read
 * @param whole true where everything there was made way for a load: the copy is void, and all there is is told
 * @param items those of this page, in the order of their revisions
 * @param total how many on all pages
 * @param next what to give as {@code after} for the page that follows; null on the last
 */
public record Changes(
        long revision,
        boolean whole,
        List<Item> items,
        long total,
        @Nullable String next) {
    private static final String CHANGES = "units/changes";
    private static final String EMPTIED = "units/emptied";
    private static final String COUNT = "units/count-changes";

    /**
     * One thing as it stands; what happened to it in between is not told.
     *
     * @param revision the last that touched it
     * @param code of a former thing the last it bore, which may have passed on: {@code ref} names the very thing
     * @param ref given once and kept
     * @param of {@code place}, {@code branch}, {@code organization} or {@code leader}
     * @param kind null for a leader
     * @param what {@code begun}, {@code changed}, {@code ended}, or {@code undone} for what is as if it had never been,
     *     since the reorganisation that began it was taken back; a load says of what it brings in that it changed
     */
    public record Item(
            long revision,
            String code,
            String ref,
            String of,
            @Nullable String kind,
            String name,
            String what) {}

    /**
     * What changed since.
     *
     * @param since a revision
     * @param after the {@code next} of the page before; null for the first
     * @throws Invalid for an {@code after} that no page gave
     */
    public static Changes since(Tx tx, long since, @Nullable String after, int limit) {
        boolean whole = tx.list(EMPTIED, Map.of("since", since), Boolean.class).getFirst();
        return since(tx, whole, whole ? 0 : since, after, limit);
    }

    private static Changes since(Tx tx, boolean whole, long since, @Nullable String after, int limit) {
        if (after != null && !after.matches("\\d{1,18}~.+"))
            throw Invalid.at("after", "应为上一页的 next", "must be the next of the page before");
        long revision = after == null ? since : Long.parseLong(after.substring(0, after.indexOf('~')));
        String ref = after == null ? "" : after.substring(after.indexOf('~') + 1);
        List<Item> found = tx.list(
                CHANGES, Map.of("since", since, "revision", revision, "ref", ref, "limit", limit + 1), Item.class);
        long total = tx.list(COUNT, Map.of("since", since), Long.class).getFirst();
        if (found.size() <= limit) return new Changes(tx.revision(), whole, found, total, null);
        Item last = found.get(limit - 1);
        return new Changes(tx.revision(), whole, found.subList(0, limit), total, last.revision() + "~" + last.ref());
    }
}
