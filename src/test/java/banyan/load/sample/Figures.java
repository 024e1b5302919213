package banyan.load.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures the province published for 2018, as printed there; the sample must come out at each. */
final class Figures {
    /**
     * One figure: a measure, or a measure per another.
     *
     * @param of what it is per; null for a plain count
     * @param wanted as printed
     * @param unit the last digit printed: 0.001 for a tenth of a percent, 1 for a count
     * @param atLeast whether the print says "at least" or "more than"
     */
    record Figure(String value, @Nullable String of, double wanted, double unit, boolean atLeast) {
        /** Asserts it, asking for the measures it needs. */
        void holds(ToLongFunction<String> count) {
            double found =
                    of == null ? count.applyAsLong(value) : (double) count.applyAsLong(value) / count.applyAsLong(of);
            if (atLeast) assertThat(found).as(value).isGreaterThan(wanted);
            else assertThat(Math.round(found / unit)).as(value).isEqualTo(Math.round(wanted / unit));
        }
    }

    static final List<Figure> ALL = List.of(
            count("twoNewBranches", 2_863),
            share("twoNewIndependent", "twoNewBranches", 0.756),
            count("gridBranches", 8_325),
            count("demonstrationVillages", 8_472),
            count("demonstrationTownships", 356),
            count("backwardBranches", 12),
            count("fullyAssisted", 12),
            count("rectifiedLastYear", 1_552),
            count("rectifiedThisYear", 1_456),
            share("oneShoulder", "villagesWithBranch", 0.978),
            share("returnedGraduates", "villages", 0.474),
            count("cadresCounselled", 2_673),
            count("cadresReplaced", 2_235),
            count("modelSecretaries", 3_196),
            count("promotedSecretaries", 77),
            count("trainerSecretaries", 1_262),
            share("cadresInsured", "villageCadres", 0.651),
            count("candidatesDisqualified", 259),
            count("membersDisciplined", 2_897),
            count("membersMovedOut", 7_340),
            count("veteransSettled", 6_218),
            share("staffedCommunities", "communities", 1),
            share("partyBuildingOffices", "townships", 1),
            share("weakPaired", "weakVillages", 1),
            new Figure("collectiveIncome", "villages", 1_070_000, 10_000, false),
            new Figure("cadrePay", "villageCadres", 51_000, 1_000, false),
            count("venuesBuilt", 1_511),
            new Figure("trainedStaff", null, 400, 1, true));

    private Figures() {}

    /** Every measure that takes part in a figure. */
    static List<String> measures() {
        return ALL.stream()
                .flatMap(figure -> Stream.of(figure.value(), figure.of()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Figure count(String measure, long wanted) {
        return new Figure(measure, null, wanted, 1, false);
    }

    private static Figure share(String value, String of, double wanted) {
        return new Figure(value, of, wanted, 0.001, false);
    }
}
