package banyan.assistance;

import banyan.assistance.Targets.Target;
import banyan.graph.Tx;
import banyan.units.Page;
import banyan.units.Unit;
import banyan.units.Units;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A county's assistance board: everything about helping at and below one unit in one answer. */
public final class Board {
    /** At most so many of each list are told; each says how many there are. */
    private static final int MOST = 50;

    /**
     * The board.
     *
     * @param policy the policy in force for the unit
     * @param total how many backward branches there are, {@code complete} of them with every role filled
     * @param branches the first page of them
     * @param next what to give {@code …/assistance} as {@code after} for more of them; null where there are none
     * @param gaps the roles that lack helpers
     * @param overloads the helpers that carry too many in some role
     * @param weakPoints the helpers without whom something falls, those who take most with them first
     * @param villages the weak villages
     * @param tasks what backward branches have to do
     * @param rounds the yearly screenings, without their units
     */
    public record Of(
            Unit unit,
            Policies.InForce policy,
            long total,
            long complete,
            List<Assistance.Branch> branches,
            @Nullable String next,
            Page<Assistance.Gap> gaps,
            Page<Helpers.Item> overloads,
            Page<WeakPoints.WeakPoint> weakPoints,
            Villages villages,
            ToDo tasks,
            List<Rounds.Round> rounds) {}

    /** Weak villages, those that have what the policy asks for, and those still alone. */
    public record Villages(long total, long paired, Page<Unit> alone) {}

    /** How many tasks there are, are open, are overdue; and those that are. */
    public record ToDo(long total, long open, long overdue, Page<Tasks.Task> items) {}

    private final Units units;
    private final Policies policies;
    private final Assistance assistance;
    private final Helpers helpers;
    private final WeakPoints weakPoints;
    private final Tasks tasks;
    private final Rounds rounds;

    /** Asks the rooms it is made of. */
    public Board(
            Units units,
            Policies policies,
            Assistance assistance,
            Helpers helpers,
            WeakPoints weakPoints,
            Tasks tasks,
            Rounds rounds) {
        this.units = units;
        this.policies = policies;
        this.assistance = assistance;
        this.helpers = helpers;
        this.weakPoints = weakPoints;
        this.tasks = tasks;
        this.rounds = rounds;
    }

    /**
     * The board of a unit.
     *
     * @param today as the caller's clock has it
     * @throws banyan.graph.NotFound naming the key
     */
    public Of of(Tx tx, String key, LocalDate today) {
        Policies.InForce policy = policies.of(tx, key);
        Unit unit = policy.unit();
        Policies.InForceHere here = policies.here(tx);
        List<Target> backward = Targets.backward(tx, unit.code(), here);
        List<Target> weak = Targets.weak(tx, units, unit.code(), here);
        List<Target> all = Stream.of(backward, weak).flatMap(List::stream).toList();
        Assistance.OfUnit branches = assistance.ofUnit(tx, unit, backward, here, MOST);
        List<Helpers.Item> over = helpers.loads(tx, helping(all), here).stream()
                .filter(Helpers.Item::over)
                .toList();
        return new Of(
                unit,
                policy,
                branches.total(),
                branches.complete(),
                branches.branches(),
                branches.next(),
                first(Assistance.gaps(all, here)),
                first(over),
                first(weakPoints.among(tx, all, here)),
                villages(weak, here),
                toDo(tasks.all(tx, unit.code(), today)),
                rounds.all(tx, unit.code()).stream()
                        .map(round -> new Rounds.Round(round.year(), round.screened(), round.results(), List.of()))
                        .toList());
    }

    private static Collection<String> helping(List<Target> all) {
        return all.stream()
                .flatMap(target -> target.pairs().stream())
                .map(Targets.Pair::helper)
                .distinct()
                .sorted()
                .toList();
    }

    private static Villages villages(List<Target> weak, Policies.InForceHere here) {
        List<Unit> alone = weak.stream()
                .filter(target -> !target.missing(here).isEmpty())
                .map(Target::unit)
                .toList();
        return new Villages(weak.size(), weak.size() - alone.size(), first(alone));
    }

    private static ToDo toDo(List<Tasks.Task> all) {
        List<Tasks.Task> overdue = all.stream().filter(Tasks.Task::overdue).toList();
        long open = all.stream().filter(task -> task.done() == null).count();
        return new ToDo(all.size(), open, overdue.size(), first(overdue));
    }

    private static <T> Page<T> first(List<T> all) {
        return new Page<>(all.stream().limit(MOST).toList(), all.size(), null);
    }
}
