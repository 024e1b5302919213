package banyan.assistance;

import banyan.graph.Tx;
import banyan.units.Page;
import banyan.units.Unit;
import banyan.units.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What backward branches have to do: duties, problems, rectifications and projects. Safe for use by many threads. */
public final class Tasks {
    private static final String BELOW = "assistance/tasks-below";
    private static final String OF_BRANCH = "assistance/tasks";

    /**
     * One of them; a branch has each text of a kind once.
     *
     * @param kind {@code duty}, {@code problem}, {@code rectification} or {@code project}
     * @param due null where there is no deadline
     * @param done null while it is open
     * @param overdue whether it is open after its deadline
     * @param answersFor who is responsible; null where nobody is
     */
    public record Task(
            Unit branch,
            String kind,
            String text,
            @Nullable LocalDate raised,
            @Nullable LocalDate due,
            @Nullable LocalDate done,
            boolean overdue,
            @Nullable Unit answersFor) {}

    record Row(
            Unit branch,
            String kind,
            String text,
            @Nullable LocalDate raised,
            @Nullable LocalDate due,
            @Nullable LocalDate done,
            @Nullable Unit answersFor) {
        Task on(LocalDate day) {
            boolean overdue = due != null && done == null && due.isBefore(day);
            return new Task(branch, kind, text, raised, due, done, overdue, answersFor);
        }
    }

    private final Units units;

    /** Asks about what {@code units} knows. */
    public Tasks(Units units) {
        this.units = units;
    }

    /**
     * The tasks of the backward branches at and below a unit, what is due first in front.
     *
     * @param overdue only those that are open after their deadline
     * @param today as the caller's clock has it; data of an earlier year are judged by the last day of that year
     * @param after the {@code next} of the page before; null for the first
     */
    public Page<Task> below(Tx tx, String key, boolean overdue, LocalDate today, int limit, @Nullable String after) {
        List<Task> all = all(tx, units.unit(tx, key).code(), today).stream()
                .filter(task -> !overdue || task.overdue())
                .toList();
        return Page.of(all, task -> task.branch().code() + "/" + task.kind() + "/" + task.text(), limit, after);
    }

    /** All tasks of the backward branches at and below the unit of that code. */
    List<Task> all(Tx tx, String code, LocalDate today) {
        LocalDate day = day(tx, today);
        return tx.list(BELOW, Map.of("code", code), Row.class).stream()
                .map(row -> row.on(day))
                .toList();
    }

    /** The tasks of one branch. */
    public Page<Task> of(Tx tx, String key, LocalDate today) {
        LocalDate day = day(tx, today);
        return Page.whole(tx.list(OF_BRANCH, Map.of("code", units.unit(tx, key).code()), Row.class).stream()
                .map(row -> row.on(day))
                .toList());
    }

    private LocalDate day(Tx tx, LocalDate today) {
        LocalDate last =
                units.reportingYear(tx).map(year -> LocalDate.of(year, 12, 31)).orElse(today);
        return last.isBefore(today) ? last : today;
    }
}
