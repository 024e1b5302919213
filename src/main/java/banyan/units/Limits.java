package banyan.units;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a code, a name, a number and a day may be, for files and changes alike: what one takes in the other must be able
 * to read back. Each answers what is wrong, or null where nothing is.
 */
public final class Limits {
    /** The most that is counted of anything at one thing: sums over a whole country stay whole numbers. */
    public static final long MOST_COUNTED = 1_000_000_000;

    /** The most yuan told of one thing, and the deepest loss. */
    public static final long MOST_YUAN = 1_000_000_000_000L;

    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_NAME = 200;

    // Codes stand in addresses and in ids of fates: what parts those cannot be reached by any of them.
    private static final Pattern CODE = Pattern.compile("[^~/\\\\?#%\\p{C}\\p{Z}][^/\\\\?#%\\p{C}\\p{Z}]*");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Names BAD_CODE = new Names(
            "编码不超过 " + LONGEST_CODE + " 字，不含空白、控制字符和 / \\ ? # %，也不以 ~ 开头",
            "must be a code of at most " + LONGEST_CODE
                    + " characters, without blanks, control characters or / \\ ? # %, not beginning with ~");
    private static final Names BAD_NAME = new Names(
            "名称不超过 " + LONGEST_NAME + " 字，不含控制字符",
            "must be a name of at most " + LONGEST_NAME + " characters, without control characters");
    private static final Names BAD_DAY = new Names("应在 1900 年至 2200 年之间", "must lie between the years 1900 and 2200");
    private static final Names NEGATIVE = new Names("不能为负数", "must not be negative");
    private static final Names TOO_MANY =
            new Names("不能超过 " + MOST_COUNTED, "must be at most " + MOST_COUNTED + ": more cannot be counted");
    private static final Names TOO_MUCH =
            new Names("不能超过 ±" + MOST_YUAN, "must lie within ±" + MOST_YUAN + ": more cannot be counted");

    private Limits() {}

    /** Of a code that something is to bear. */
    public static @Nullable Names code(String code) {
        return code.length() <= LONGEST_CODE && CODE.matcher(code).matches() ? null : BAD_CODE;
    }

    /** Of a name that something is to bear. */
    public static @Nullable Names name(String name) {
        return name.length() <= LONGEST_NAME && !UNPRINTABLE.matcher(name).find() ? null : BAD_NAME;
    }

    /** Of a number of people or things. */
    public static @Nullable Names count(long number) {
        return number < 0 ? NEGATIVE : number > MOST_COUNTED ? TOO_MANY : null;
    }

    /** Of a sum of money, which may be a loss. */
    public static @Nullable Names yuan(long number) {
        return number < -MOST_YUAN || number > MOST_YUAN ? TOO_MUCH : null;
    }

    /** Of a day something began, ended or is due. */
    public static @Nullable Names day(LocalDate day) {
        return year(day.getYear());
    }

    /** Of a year something is told of. */
    public static @Nullable Names year(int year) {
        return year < 1900 || year > 2200 ? BAD_DAY : null;
    }
}
