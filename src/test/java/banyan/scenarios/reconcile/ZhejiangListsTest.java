package banyan.scenarios.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.scenarios.Amending;
import banyan.scenarios.Change;
import banyan.units.Pinyin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The province's real lists of 2018 and 2019. */
class ZhejiangListsTest {
    private static final List<Place> OLD = Lists.zhejiang(2018);
    private static final List<Place> NEW = Lists.zhejiang(2019);

    private static Draft draft(boolean byDefault) {
        return Reconciliation.of(OLD, NEW, LocalDate.parse("2019-12-31"), new Pinyin(), byDefault);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theChangesTurnTheOneIntoTheOther(boolean byDefault) {
        Map<String, Place> after = Lists.performed(OLD, draft(byDefault).changes());
        assertThat(after.values()).containsExactlyElementsOf(NEW);
    }

    @Test
    void theVillageWhoseCodeWentToAnotherKeepsItsPlaceInLife() {
        Draft draft = draft(false);
        Amending.Recode recode = draft.changes().stream()
                .filter(Amending.Recode.class::isInstance)
                .map(Amending.Recode.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(recode.pairs())
                .contains(new Amending.Pair("330213003215", "330213003213"))
                .contains(new Amending.Pair("330213003223", "330213003215"));
        assertThat(draft.changes())
                .noneMatch(change -> change instanceof Amending.Rename rename
                        && rename.thing().startsWith("3302130032"));
    }

    @Test
    void changesOfOneKindFollowOneAnother() {
        List<String> kinds = new ArrayList<>();
        for (Change change : draft(true).changes())
            if (kinds.isEmpty() || !kinds.getLast().equals(change.kind())) kinds.add(change.kind());
        assertThat(kinds).hasSizeLessThan(12);
    }

    @Test
    void everyEndedVillageWhoseNameStandsUnderANewCodeOfItsCountyFindsItThere() {
        List<Function<String, String>> stems = List.of(
                name -> name.replaceFirst("(村村民委员会|村村委会|村民委员会|社区居民委员会|居民委员会|社区居委会|村委会|居委会|社区|村)$", ""),
                name -> name.replaceFirst("(村民委员会|居民委员会|村委会|居委会)$", "").replaceFirst("(社区|村)$", ""));
        Map<String, List<String>> candidates = draft(false).ended().stream()
                .collect(Collectors.toMap(
                        ended -> ended.unit().code(),
                        ended -> ended.candidates().stream()
                                .map(candidate -> candidate.unit().code())
                                .toList()));
        for (Function<String, String> stem : stems) {
            Map<String, Set<String>> begun = new HashMap<>();
            Set<String> before = codes(OLD);
            NEW.stream()
                    .filter(place -> place.lowest() && !before.contains(place.code()))
                    .forEach(place -> begun.computeIfAbsent(key(place, stem), none -> new HashSet<>())
                            .add(place.code()));
            Set<String> after = codes(NEW);
            List<Place> found = OLD.stream()
                    .filter(place ->
                            place.lowest() && !after.contains(place.code()) && begun.containsKey(key(place, stem)))
                    .toList();
            assertThat(found).hasSizeGreaterThan(900);
            for (Place place : found) {
                Set<String> there = begun.getOrDefault(key(place, stem), Set.of());
                assertThat(candidates.get(place.code())).as(place.name()).containsAll(there);
                if (there.size() == 1)
                    assertThat(candidates.get(place.code()).getFirst())
                            .as(place.name())
                            .isIn(there);
            }
        }
    }

    private static Set<String> codes(List<Place> places) {
        return places.stream().map(Place::code).collect(Collectors.toSet());
    }

    private static String key(Place place, Function<String, String> stem) {
        return place.code().substring(0, 6) + stem.apply(place.name());
    }
}
