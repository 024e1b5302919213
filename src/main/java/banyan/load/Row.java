package banyan.load;

import banyan.units.Facts;
import banyan.units.Limits;
import banyan.units.Names;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file. Its verbs read a cell as what it should be: null when nothing stands there, and null with a fault
 * when something else does.
 */
final class Row {
    /** What a cell says when it is not what it should be. */
    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Names reason;

        Unfit(Names reason) {
            super(reason.en(), null, false, false);
            this.reason = reason;
        }
    }

    private interface Reading<T> {
        T of(String cell) throws Unfit;
    }

    private static final Map<String, Reading<Object>> TYPES = Map.of(
            "count", Row::whole,
            "yuan", Row::yuan,
            "yes-no", Row::bool,
            "date", Row::day,
            "text", cell -> cell);

    private final Sheet sheet;
    private final long line;
    private final List<String> cells;

    Row(Sheet sheet, long line, List<String> cells) {
        this.sheet = sheet;
        this.line = line;
        this.cells = cells;
    }

    Sheet sheet() {
        return sheet;
    }

    long line() {
        return line;
    }

    /** What stands in the cell, to the last blank; empty when there is no such cell. */
    String raw(String column) {
        Integer at = sheet.columns().get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at);
    }

    @Nullable
    String text(String column) {
        String cell = raw(column).strip();
        return cell.isEmpty() ? null : cell;
    }

    @Nullable
    Long count(String column, Faults faults) {
        return read(column, faults, Row::whole);
    }

    @Nullable
    LocalDate date(String column, Faults faults) {
        return read(column, faults, Row::day);
    }

    @Nullable
    Boolean yes(String column, Faults faults) {
        return read(column, faults, Row::bool);
    }

    @Nullable
    Double share(String column, Faults faults) {
        return read(column, faults, Row::part);
    }

    @Nullable
    Integer year(String column, Faults faults) {
        return read(column, faults, cell -> {
            if (!cell.matches("\\d{4}")) throw new Unfit(Wrong.NOT_A_YEAR);
            int year = Integer.parseInt(cell);
            within(Limits.year(year));
            return year;
        });
    }

    /** One of the allowed words; the default where the cell is empty. */
    @Nullable
    String word(String column, List<String> allowed, @Nullable String otherwise, Faults faults) {
        String word = text(column);
        if (word == null) return otherwise;
        if (allowed.contains(word)) return word;
        faults.add(this, column, Wrong.UNKNOWN_WORD);
        return otherwise;
    }

    /** The cell as the type of a fact: a whole number, a boolean, a date or text. */
    @Nullable
    Object fact(Facts.Fact fact, Faults faults) {
        Reading<Object> reading = TYPES.get(fact.type());
        if (reading == null) throw new IllegalStateException("facts.json: " + fact.id() + " has type " + fact.type());
        return read(fact.id(), faults, reading);
    }

    private <T> @Nullable T read(String column, Faults faults, Reading<T> reading) {
        String cell = text(column);
        if (cell == null) return null;
        try {
            return reading.of(cell);
        } catch (Unfit e) {
            faults.add(this, column, e.reason);
            return null;
        }
    }

    private static Long number(String cell) throws Unfit {
        try {
            return Long.parseLong(cell);
        } catch (NumberFormatException e) {
            throw new Unfit(Wrong.NOT_A_NUMBER);
        }
    }

    private static Long whole(String cell) throws Unfit {
        long number = number(cell);
        within(Limits.count(number));
        return number;
    }

    private static Long yuan(String cell) throws Unfit {
        long number = number(cell);
        within(Limits.yuan(number));
        return number;
    }

    private static void within(@Nullable Names wrong) throws Unfit {
        if (wrong != null) throw new Unfit(wrong);
    }

    private static LocalDate day(String cell) throws Unfit {
        try {
            if (cell.length() == 10) {
                LocalDate day = LocalDate.parse(cell);
                within(Limits.day(day));
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw new Unfit(Wrong.NOT_A_DATE);
    }

    private static Boolean bool(String cell) throws Unfit {
        return switch (cell) {
            case "yes", "是" -> true;
            case "no", "否" -> false;
            default -> throw new Unfit(Wrong.NOT_YES_NO);
        };
    }

    private static Double part(String cell) throws Unfit {
        try {
            double share = Double.parseDouble(cell);
            if (share > 0 && share <= 1) return share;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Unfit(Wrong.NOT_A_SHARE);
    }

    /** The value a function gives for the cell, or null and the reason as a fault. */
    <T> @Nullable T find(String column, Names reason, Faults faults, Function<String, @Nullable T> by) {
        String cell = text(column);
        if (cell == null) return null;
        T found = by.apply(cell);
        if (found == null) faults.add(this, column, reason);
        return found;
    }
}
