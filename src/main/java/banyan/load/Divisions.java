package banyan.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a statistical division code says of itself: two digits a province, four a city, six a county, nine a township,
 * twelve a village or community; {@code 0} the country. Some lists fill all codes up to one length with noughts.
 */
final class Divisions {
    private static final Map<Integer, String> KINDS =
            Map.of(2, "province", 4, "city", 6, "county", 9, "township", 12, "village");
    private static final int[] LENGTHS = {2, 4, 6, 9, 12};

    /** The endings of names that go with a kind. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "village", List.of("村", "村委会", "村民委员会"),
            "community", List.of("社区", "居委会", "居民委员会", "社区居委会"));

    private Divisions() {}

    /** Whether a list fills its codes up: all are of one length, and some end in the noughts of a level left empty. */
    static boolean filled(List<String> codes) {
        Set<Integer> lengths = codes.stream().map(String::length).collect(java.util.stream.Collectors.toSet());
        if (lengths.size() != 1) return false;
        int length = lengths.iterator().next();
        String noughts = length == 6 ? "00" : "000";
        return (length == 6 || length == 9 || length == 12) && codes.stream().anyMatch(code -> code.endsWith(noughts));
    }

    /** The digits that count: without the noughts it was filled up with. */
    static String digits(String code, boolean filled) {
        if (!filled) return code;
        String digits = code;
        for (int level = LENGTHS.length - 1; level > 0; level--) {
            if (digits.length() != LENGTHS[level]) continue;
            String last = digits.substring(LENGTHS[level - 1]);
            if (!last.matches("0+")) break;
            digits = digits.substring(0, LENGTHS[level - 1]);
        }
        return digits;
    }

    /** The kind of place, or null when these are not the digits of a division. */
    static @Nullable String kind(String digits) {
        if (digits.equals("0")) return "country";
        String kind = digits.matches("\\d+") ? KINDS.get(digits.length()) : null;
        return "village".equals(kind) && community(digits) ? "community" : kind;
    }

    private static boolean community(String digits) {
        char first = digits.charAt(9);
        return first == '0' || first == '1' || first == '4';
    }

    /** Whether the last three digits are in no range of villages or communities. */
    static boolean outOfRange(String digits) {
        return digits.length() == 12 && digits.charAt(9) >= '6';
    }

    /** Whether the name ends as the other kind's names do. */
    static boolean endsOtherwise(String kind, String name) {
        if (!ENDINGS.containsKey(kind)) return false;
        String other = kind.equals("village") ? "community" : "village";
        return ends(other, name) && !ends(kind, name);
    }

    private static boolean ends(String kind, String name) {
        return ENDINGS.getOrDefault(kind, List.of()).stream().anyMatch(name.strip()::endsWith);
    }

    /** Where a parent may be found, the nearest first: the codes of the levels above. */
    static List<String> above(String digits, int filledTo) {
        List<String> codes = new ArrayList<>();
        for (int level = LENGTHS.length - 1; level >= 0; level--) {
            if (LENGTHS[level] >= digits.length()) continue;
            String prefix = digits.substring(0, LENGTHS[level]);
            codes.add(prefix);
            if (filledTo > prefix.length()) codes.add(prefix + "0".repeat(filledTo - prefix.length()));
        }
        return codes;
    }
}
