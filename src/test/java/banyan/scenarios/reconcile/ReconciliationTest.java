package banyan.scenarios.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.units.Pinyin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists set side by side, the changes performed on a plain map. */
class ReconciliationTest {
    private static final LocalDate DAY = LocalDate.parse("2019-12-31");
    private static final Pinyin PINYIN = new Pinyin();
    private static final String[] ABOVE = {"33 浙江省", "3301 杭州市", "330101 甲县", "330101001 子乡", "330101002 丑镇"};

    private static Draft draft(List<Place> living, List<Place> listed, boolean byDefault) {
        Draft draft = Reconciliation.of(living, listed, DAY, PINYIN, byDefault);
        assertThat(Lists.performed(living, draft.changes()).values()).containsExactlyElementsOf(sorted(listed));
        return draft;
    }

    private static List<Place> sorted(List<Place> places) {
        Map<String, Place> byCode = new TreeMap<>();
        places.forEach(place -> byCode.put(place.code(), place));
        return List.copyOf(byCode.values());
    }

    private static List<Place> with(String... rows) {
        List<String> all = new ArrayList<>(List.of(ABOVE));
        all.addAll(List.of(rows));
        return Lists.of(all.toArray(String[]::new));
    }

    private static String told(Draft draft) {
        return String.join(
                "; ",
                draft.ended().stream()
                        .map(one -> one.unit()
                                        .code()
                                        .substring(one.unit().code().length() - 3) + " " + one.became()
                                + (one.now() == null ? "" : " " + one.now().code()) + (one.sure() ? "" : "?"))
                        .toList());
    }

    private static String kinds(Draft draft) {
        return String.join(
                " ", draft.changes().stream().map(change -> change.kind()).toList());
    }

    @Test
    void sameListsNeedNoChange() {
        assertThat(draft(with("330101001200 东村委会"), with("330101001200 东村委会"), false)
                        .changes())
                .isEmpty();
    }

    @Test
    void codesHandedOnInARingAreRecodedAtOnceAndNothingIsRenamed() {
        Draft draft = draft(
                with("330101001200 东村委会", "330101001201 西村委会", "330101001202 南村委会"),
                with("330101001200 西村委会", "330101001201 南村委会", "330101001202 东村委会"),
                false);
        assertThat(kinds(draft)).isEqualTo("recode");
        assertThat(draft.counts().open()).isZero();
    }

    @Test
    void aCodeWhoseNewNameCameFromElsewhereIsNoRenameThoughItsOldNameIsGone() {
        Draft draft = draft(with("330101001200 岗山村委会", "330101001201 石门村委会"), with("330101001200 石门村委会"), false);
        assertThat(told(draft)).isEqualTo("200 abolished?; 201 itself 330101001200");
        assertThat(kinds(draft)).isEqualTo("abolish recode");
    }

    @Test
    void aCodeWithANewNameIsARenameAndTheOddOnesAreLeftOpen() {
        Draft draft = draft(
                with("330101001200 青湾村委会", "330101001201 闸桥头村委会"),
                with("330101001200 青塆村委会", "330101001201 蒲峰村委会"),
                false);
        assertThat(kinds(draft)).isEqualTo("rename rename");
        assertThat(told(draft)).isEqualTo("201 itself 330101001201?");
    }

    @Test
    void aVillageThatBecomesACommunityUnderANewCodeIsTheSameUnit() {
        Draft draft = draft(with("330101001200 黄元村委会"), with("330101001020 黄元社区居民委员会"), false);
        assertThat(kinds(draft)).isEqualTo("recode convert rename");
        assertThat(draft.counts().open()).isZero();
    }

    @Test
    void villagesOfOneNewNameAreLeftToThePlannerOrMergedByDefault() {
        List<Place> living = with("330101001200 东山村委会", "330101001201 西岭村委会", "330101001202 北沟村委会");
        List<Place> listed = with("330101001202 北沟村委会", "330101001300 东岭村委会");
        Draft open = draft(living, listed, false);
        assertThat(told(open)).isEqualTo("200 abolished?; 201 abolished?");
        assertThat(open.counts().open()).isEqualTo(2);
        assertThat(open.ended().getFirst().candidates().getFirst().unit().name())
                .isEqualTo("东岭村委会");
        assertThat(open.ended().getFirst().candidates().getFirst().why()).isEqualTo("characters");
        Draft taken = draft(living, listed, true);
        assertThat(kinds(taken)).isEqualTo("merge");
        assertThat(taken.counts().byDefault()).isEqualTo(2);
    }

    @Test
    void aTownshipThatMovesToAnotherCountyTakesItsVillagesAlong() {
        Draft draft = draft(
                Lists.of("33 浙江省", "330101 甲县", "330102 乙县", "330101001 子乡", "330101001200 东村", "330101001201 西村"),
                Lists.of("33 浙江省", "330101 甲县", "330102 乙县", "330102009 子镇", "330102009200 东村", "330102009201 西村"),
                false);
        assertThat(kinds(draft)).isEqualTo("recode transfer rename");
        assertThat(draft.counts().open()).isZero();
    }

    @Test
    void aTownshipDividedAmongOthersEndsInTheOneThatHasMostOfIt() {
        Draft draft = draft(
                with("330101001200 东村", "330101001201 西村", "330101001202 南村", "330101002200 北村"),
                Lists.of(
                        "33 浙江省",
                        "3301 杭州市",
                        "330101 甲县",
                        "330101002 丑镇",
                        "330101003 寅镇",
                        "330101002200 北村",
                        "330101002201 东村",
                        "330101002202 西村",
                        "330101003200 南村"),
                false);
        assertThat(told(draft)).startsWith("001 merged 330101002;");
    }

    @Test
    void countiesGoneAndNewAreRecognisedByTheirTownships() {
        Draft draft = draft(
                Lists.of("37 山东省", "3701 济南市", "3712 莱芜市", "371202 莱城区", "371202001 凤城街道", "371202002 张家洼街道"),
                Lists.of("37 山东省", "3701 济南市", "370116 莱芜区", "370116001 凤城街道", "370116002 张家洼街道"),
                false);
        assertThat(kinds(draft)).isEqualTo("recode transfer rename abolish");
    }

    @Test
    void listsThatEndWithCountiesAreTakenByTheirNames() {
        Draft draft = draft(
                Lists.of("37 山东省", "3701 济南市", "3712 莱芜市", "371202 钢城区"),
                Lists.of("37 山东省", "3701 济南市", "370117 钢城区"),
                false);
        assertThat(kinds(draft)).isEqualTo("recode transfer abolish");
    }

    @Test
    void levelsMayBeMissing() {
        draft(
                Lists.of(
                        "44 广东省",
                        "4419 东莞市",
                        "441900003 东城街道",
                        "441900003001 岗贝社区",
                        "441900101 石碣镇",
                        "441900101201 梁家村"),
                Lists.of(
                        "44 广东省",
                        "4419 东莞市",
                        "441900004 东城街道",
                        "441900004001 岗贝社区",
                        "441900101 石碣镇",
                        "441900101202 梁家村"),
                false);
    }

    @Test
    void whatEndsMakesWayForTheCodeOfAnother() {
        Draft draft = draft(
                with("330101001200 东村委会", "330101001201 西村委会", "330101002200 南村委会"),
                with("330101001201 东村委会", "330101001300 西南村委会"),
                true);
        assertThat(told(draft)).contains("201 itself 330101001300");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whateverTheListsTheChangesTurnTheOneIntoTheOther(boolean byDefault) {
        long seed = System.nanoTime();
        for (int i = 0; i < 300; i++) {
            Random random = new Random(seed + i);
            RandomLists lists = new RandomLists(random);
            try {
                draft(lists.living(), lists.listed(), byDefault);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + (seed + i) + ": " + e.getMessage(), e);
            }
        }
    }
}
