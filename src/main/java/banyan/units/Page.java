package banyan.units;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items those of this page, in the list's order
 * @param total how many there are on all pages
 * @param next what to give as {@code after} for the page that follows; null on the last
 */
public record Page<T>(List<T> items, long total, @Nullable String next) {
    /** The most that one page holds. */
    public static final int MOST = 1000;

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /** A list short enough for one page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, items.size(), null);
    }

    /**
     * The page of a whole list that follows an item.
     *
     * @param key what an item is told by
     * @param after the {@code next} of the page before; null for the first
     * @throws Invalid where no item has that key
     */
    public static <T> Page<T> of(List<T> all, Function<T, String> key, int limit, @Nullable String after) {
        int from = 0;
        while (after != null && from < all.size() && !key.apply(all.get(from)).equals(after)) from++;
        if (after != null && from++ == all.size())
            throw Invalid.at("after", "没有此位置：" + after, "there is no such place in the list: " + after);
        List<T> page = all.subList(from, Math.min(all.size(), from + limit));
        return new Page<>(page, all.size(), from + limit < all.size() ? key.apply(page.getLast()) : null);
    }

    /**
     * A limit as it came from outside.
     *
     * @param limit null means {@code usual}
     * @throws Invalid outside 1 to 1000
     */
    public static int limit(@Nullable Integer limit, int usual) {
        if (limit == null) return usual;
        if (limit < 1 || limit > MOST)
            throw Invalid.at("limit", "必须在 1 到 " + MOST + " 之间", "must be between 1 and " + MOST);
        return limit;
    }
}
