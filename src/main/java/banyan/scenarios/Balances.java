package banyan.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sums of the no-loss ledger: what the receivers had, plus what was brought in, less what was let go or merged,
 * must be what they have. Pure: the last figure was counted in the changed graph.
 */
final class Balances {
    private static final Set<String> COUNTS = Set.of("members", "formalMembers");
    private static final Set<String> NOT_HANDED_OVER = Set.of("fact", "backward", "visit", "screening");

    private final List<Fate> fates;
    private final Set<String> ended;
    private final Map<String, Named> received;
    private final Map<String, List<Hang>> before;

    Balances(List<Fate> fates, Set<String> ended, Map<String, Named> received, Map<String, List<Hang>> before) {
        this.fates = fates;
        this.ended = ended;
        this.received = received;
        this.before = before;
    }

    /**
     * The sums of branches that begin with members: what those who gave had and what was new is what they and the new
     * ones have together.
     *
     * @param before what the givers had
     * @param counted the givers and the new ones, afterwards
     */
    static List<Impact.Balance> ofBeginnings(List<Change> beginnings, Rules before, List<Named> counted) {
        List<Impact.Balance> rows = new ArrayList<>();
        for (String count : COUNTS.stream().sorted().toList()) {
            long had = 0;
            long brought = 0;
            for (Change change : beginnings) {
                if (!(change instanceof Change.Establish establish)) continue;
                Change.MembersFrom from = establish.membersFrom();
                Change.NewThing thing = establish.thing();
                if (from != null) had += before.of(from.code()).number(count);
                else brought += count.equals("members") ? thing.members() : thing.formalMembers();
            }
            long has = counted.stream().mapToLong(named -> named.number(count)).sum();
            if (had + brought > 0) rows.add(new Impact.Balance(count, had, brought, 0, has));
        }
        return rows;
    }

    List<Impact.Balance> of(Set<String> heirs, List<Hang> after, List<Named> counted) {
        List<Impact.Balance> rows = new ArrayList<>();
        for (String count : COUNTS.stream().sorted().toList()) {
            long had = heirs.stream().mapToLong(code -> had(code, count)).sum();
            long brought =
                    fates.stream().mapToLong(fate -> counted(fate, count)).sum();
            long letGo = fates.stream()
                    .filter(fate -> fate.fate().equals("let-go"))
                    .mapToLong(fate -> counted(fate, count))
                    .sum();
            long open = fates.stream()
                    .filter(Fate::undecided)
                    .mapToLong(fate -> counted(fate, count))
                    .sum();
            long has = counted.stream()
                    .filter(named -> !"place".equals(named.of()))
                    .mapToLong(named -> named.number(count))
                    .sum();
            if (had + brought > 0) rows.add(new Impact.Balance(count, had, brought, open + letGo, has));
        }
        Set<String> words = new TreeSet<>();
        fates.forEach(fate -> words.add(fate.what()));
        words.removeAll(COUNTS);
        words.removeAll(NOT_HANDED_OVER);
        for (String what : words) {
            long had = heirs.stream()
                    .flatMap(code -> before.getOrDefault(code, List.of()).stream())
                    .filter(hang -> Fates.what(hang).equals(what))
                    .count();
            long lost = heirs.stream()
                    .flatMap(code -> before.getOrDefault(code, List.of()).stream())
                    .filter(hang -> Fates.what(hang).equals(what)
                            && ended.contains(hang.thing().code()))
                    .count();
            long brought = fates.stream()
                    .filter(fate ->
                            fate.what().equals(what) && ended.contains(fate.of().code()))
                    .count();
            long letGo = fates.stream()
                    .filter(fate -> fate.what().equals(what)
                            && (Set.of("merged", "let-go", "displaced").contains(fate.fate())
                                    || fate.fate().equals("kept")
                                            && ended.contains(fate.of().code())))
                    .count();
            long has =
                    after.stream().filter(hang -> Fates.what(hang).equals(what)).count();
            rows.add(new Impact.Balance(what, had, brought, letGo + lost, has));
        }
        return rows;
    }

    private long had(String code, String count) {
        Named named = received.get(code);
        return named == null ? 0 : named.number(count);
    }

    private static long counted(Fate fate, String count) {
        return fate.what().equals(count) && fate.value() instanceof Number number ? number.longValue() : 0;
    }
}
