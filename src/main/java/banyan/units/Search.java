package banyan.units;

import banyan.graph.Cypher;
import banyan.graph.Tx;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds things by name, pinyin, initials or code, the former among them. Safe for use by many threads. */
public final class Search {
    private static final String SEARCH = "units/search";
    private static final String SEARCH_PAST = "units/search-past";
    private static final int MOST = 300;
    private static final int LONGEST = 100;
    private static final Set<String> SMALL = Set.of("county", "township", "village", "community");

    /**
     * One thing found.
     *
     * @param code its code; a former thing's may have passed on, so that {@code ~ref} leads to it
     * @param ref given once and kept
     * @param name Chinese, as loaded
     * @param kind id of its kind; {@code leader} for a leader
     * @param of {@code place}, {@code branch}, {@code organization} or {@code leader}
     * @param form of a branch
     * @param since the day it began; null where that is not known: then it was always there
     * @param until the day a former thing ended; null for a living one
     * @param formerly what it bore before that was searched for; null where that is what it bears now
     * @param succeededBy of a former thing what lives on in its place, through any number of steps; empty where nothing
     *     does, null for a living one
     * @param path what it stands under, the root first; of a leader the unit of the first post, and what that is under
     */
    public record Hit(
            String code,
            String ref,
            String name,
            String kind,
            String of,
            @Nullable String form,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable Bore formerly,
            @Nullable List<Heir> succeededBy,
            List<Unit> path) {}

    /** A code or name borne until a day; what did not change then is null. */
    public record Bore(@Nullable String code, @Nullable String name, LocalDate until) {}

    /** A living thing in the place of a former one. */
    public record Heir(String code, String ref, String name) {}

    /**
     * What was found.
     *
     * @param items the best, best first
     * @param total how many match, counted up to 300
     * @param cut true when there are more than that
     */
    public record Hits(List<Hit> items, long total, boolean cut) {}

    record Row(
            String code,
            String ref,
            String name,
            String kind,
            String of,
            @Nullable String form,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            long total,
            List<Unit> path) {
        Hit hit(@Nullable Before before) {
            Bore formerly = before == null ? null : before.formerly();
            List<Heir> heirs = before == null ? null : before.succeededBy();
            return new Hit(code, ref, name, kind, of, form, since, until, formerly, heirs, path);
        }
    }

    record Before(
            String ref, @Nullable Bore formerly, @Nullable List<Heir> succeededBy) {}

    private final Units units;
    private final List<String> kinds;

    /** Finds within what {@code units} knows. */
    public Search(Cypher cypher, Units units) {
        this.units = units;
        kinds = new Kinds(cypher)
                .all().stream()
                        .filter(kind -> kind.of().equals("place"))
                        .map(Kinds.Kind::id)
                        .toList();
    }

    /**
     * The best matches: exact before beginning before part, the living before the former, high before low.
     *
     * @param typed words as people type them; all must match
     * @param of {@code place}, {@code branch}, {@code organization}, {@code leader}; null means all
     * @param kind id of a kind; null means all
     * @param under key of the unit to look below; null means everywhere
     * @param limit how many to answer, at most 300
     * @throws Invalid when nothing was typed, or too much
     */
    public Hits find(
            Tx tx, String typed, @Nullable String of, @Nullable String kind, @Nullable String under, int limit) {
        String text = typed.strip();
        List<String> parts = Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(part -> part.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
        if (parts.isEmpty() || text.length() > LONGEST)
            throw Invalid.at("q", "请输入 1 到 100 个字", "must be 1 to 100 characters, letters among them");
        Unit above = under == null ? null : units.unit(tx, under);
        String below = above != null && isSmall(above) ? above.code() : null;
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("words", below == null ? List.of(words(parts, kind)) : List.of());
        parameters.put("before", below == null ? List.of(all(parts)) : List.of());
        parameters.put("fetch", of == null && above == null ? MOST + 1 : Integer.MAX_VALUE);
        parameters.put("code", below == null && above == null && isCodeWithMarks(text) ? text : null);
        parameters.put("below", below);
        parameters.put("under", above == null ? null : above.code());
        parameters.put("parts", parts);
        parameters.put("typed", text);
        parameters.put("of", of);
        parameters.put("kind", kind);
        parameters.put("most", MOST + 1);
        parameters.put("limit", Math.min(limit, MOST));
        parameters.put("kinds", kinds);
        List<Row> rows = tx.list(SEARCH, parameters, Row.class);
        long total = rows.isEmpty() ? 0 : rows.getFirst().total();
        List<String> refs = rows.stream().map(Row::ref).toList();
        Map<String, Before> past = tx.list(SEARCH_PAST, Map.of("refs", refs, "parts", parts), Before.class).stream()
                .collect(Collectors.toMap(Before::ref, before -> before, (a, b) -> a));
        return new Hits(
                rows.stream().map(row -> row.hit(past.get(row.ref()))).toList(), Math.min(total, MOST), total > MOST);
    }

    /** Whether reading everything below is quicker than asking the index and looking where each match stands. */
    private boolean isSmall(Unit above) {
        return SMALL.contains(above.kind()) || !kinds.contains(above.kind());
    }

    /** The full-text question: every part must match, and a higher kind of place weighs more. */
    private String words(List<String> parts, @Nullable String kind) {
        String weights = IntStream.range(0, kinds.size())
                .mapToObj(i -> "kind:" + kinds.get(i) + "^" + (kinds.size() - i))
                .collect(Collectors.joining(" "));
        return all(parts) + (kind == null ? "" : " +kind:\"" + plain(kind) + "\"") + " " + weights;
    }

    /** Every part must match. */
    private static String all(List<String> parts) {
        String all = parts.stream().map(part -> "+(" + word(part) + ")").collect(Collectors.joining(" "));
        String joined = String.join("", parts);
        return parts.size() > 1 && joined.matches("[a-z]+") ? "+((" + all + ") OR pinyin:" + joined + "*)" : all;
    }

    private static String word(String part) {
        if (part.matches("[a-z0-9]+"))
            return "name:%1$s* OR pinyin:%1$s* OR initials:%1$s* OR code:%1$s*".formatted(part);
        if (part.codePointCount(0, part.length()) == 1) return "name:%1$s* OR name:*%1$s".formatted(part);
        return "name:\"%1$s\" OR code:\"%1$s\"".formatted(plain(part));
    }

    /** Without the two characters that mean something inside quotes. */
    private static String plain(String part) {
        return part.replaceAll("[\"\\\\]", " ");
    }

    /** Codes such as {@code 330382114201-B2} are several words to the index, so their beginnings are sought by code. */
    private static boolean isCodeWithMarks(String text) {
        return text.matches("[A-Za-z0-9]+[-._/][-._/A-Za-z0-9]*");
    }
}
