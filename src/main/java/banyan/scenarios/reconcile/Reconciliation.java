package banyan.scenarios.reconcile;

import banyan.units.Pinyin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the changes that turn living places into a new list. */
public final class Reconciliation {
    private final Atlas was;
    private final Atlas list;
    private final Matching matching;
    private final Candidates candidates;
    private final boolean byDefault;
    private final Map<Place, Place> successors = new LinkedHashMap<>();
    private final Set<Place> doubtful = new HashSet<>();
    private final Map<Place, List<Candidate>> ranked = new HashMap<>();

    private Reconciliation(Collection<Place> living, Collection<Place> listed, Pinyin pinyin, boolean byDefault) {
        this.was = new Atlas(living);
        this.list = new Atlas(listed);
        this.matching = new Matching(was, list);
        this.candidates = new Candidates(was, list, matching, pinyin);
        this.byDefault = byDefault;
    }

    /**
     * The draft.
     *
     * @param living the places that the list speaks of, and no others; their codes stand once
     * @param listed the places of the list; one whose parent it does not name stands under a living place
     * @param byDefault whether the likeliest candidate is taken where none is certain; else such places are abolished
     *     without a successor and left open
     */
    public static Draft of(
            Collection<Place> living, Collection<Place> listed, LocalDate on, Pinyin pinyin, boolean byDefault) {
        return new Reconciliation(living, listed, pinyin, byDefault).draft(on);
    }

    private Draft draft(LocalDate on) {
        chooseFor(was.level(Place.LOWEST));
        successors.forEach(candidates::vote);
        goOnAlone();
        for (int level = Place.TOWNSHIP; level > Place.COUNTRY; level--) chooseFor(was.level(level));
        goOnAlone();
        Steps steps = new Steps(was, list, matching, successors);
        steps.take();
        List<Draft.Ended> ended = ended();
        return new Draft(on, counts(steps, ended), ended, List.copyOf(steps.changes), null);
    }

    private void chooseFor(List<Place> olds) {
        for (Place old : olds) {
            Place now = matching.now(old);
            if (now != null && now.digits().equals(old.digits()) && matching.sure(old)) continue;
            List<Candidate> likely = old.lowest() ? candidates.of(old) : candidates.ofUpper(old);
            ranked.put(old, likely);
            if (now != null || likely.isEmpty()) continue;
            Candidate first = likely.getFirst();
            if (!first.sure()) doubtful.add(old);
            Place successor = list.find(first.unit().code());
            if ((first.sure() || byDefault) && successor != null) successors.put(old, successor);
        }
    }

    /**
     * A place of the list that nobody lives on as, and that a single one leads to, is what that one goes on as; so is
     * one that a place leads to whose code another needs, since it cannot both wait for it and make way.
     */
    private void goOnAlone() {
        Set<String> wanted = new HashSet<>();
        list.all().forEach(place -> wanted.add(place.code()));
        Map<Place, List<Place>> leading = new LinkedHashMap<>();
        successors.forEach((old, listed) -> {
            if (matching.before(listed) == null)
                leading.computeIfAbsent(listed, none -> new ArrayList<>()).add(old);
        });
        leading.forEach((listed, olds) -> {
            Place first = olds.stream()
                    .filter(old -> wanted.contains(old.code()))
                    .findFirst()
                    .orElse(olds.size() == 1 && olds.getFirst().lowest() ? olds.getFirst() : null);
            if (first == null) return;
            matching.adopt(first, listed, !doubtful.contains(first));
            successors.remove(first);
        });
    }

    private List<Draft.Ended> ended() {
        Map<String, Draft.Ended> ended = new TreeMap<>();
        for (Place old : was.all()) {
            Place now = matching.now(old);
            Place successor = successors.get(old);
            boolean sure = now != null ? matching.sure(old) : successor != null && !doubtful.contains(old);
            if (now != null && now.digits().equals(old.digits()) && sure) continue;
            Place to = now != null ? now : successor;
            String became = now != null ? "itself" : successor != null ? "merged" : "abolished";
            ended.put(
                    old.code(),
                    new Draft.Ended(
                            old.unit(),
                            became,
                            to == null ? null : to.unit(),
                            sure,
                            ranked.getOrDefault(old, List.of())));
        }
        return List.copyOf(ended.values());
    }

    private Draft.Counts counts(Steps steps, List<Draft.Ended> ended) {
        int kept = 0;
        int renamed = 0;
        int recoded = 0;
        int converted = 0;
        for (Place old : was.all()) {
            Place now = matching.now(old);
            if (now == null) continue;
            boolean sameCode = now.code().equals(old.code());
            boolean sameName = now.name().equals(old.name());
            if (sameCode && sameName) kept++;
            if (!sameCode) recoded++;
            if (!sameName) renamed++;
            if (!now.kind().equals(old.kind())) converted++;
        }
        int merged = (int)
                ended.stream().filter(one -> one.became().equals("merged")).count();
        int abolished = (int)
                ended.stream().filter(one -> one.became().equals("abolished")).count();
        int sure = (int) ended.stream().filter(Draft.Ended::sure).count();
        int taken = (int)
                ended.stream().filter(one -> !one.sure() && one.now() != null).count();
        int begun = (int) list.all().stream()
                .filter(place -> matching.before(place) == null)
                .count();
        return new Draft.Counts(
                was.all().size(),
                list.all().size(),
                kept,
                renamed,
                recoded,
                steps.transferred,
                converted,
                merged,
                begun,
                abolished,
                sure,
                ended.size() - sure,
                taken);
    }
}
