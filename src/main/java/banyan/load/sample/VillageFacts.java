package banyan.load.sample;

import banyan.load.sample.Places.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facts of villages and communities in the reporting year, made to add up to the published figures. */
final class VillageFacts {
    private static final int YEAR = 2018;
    private static final long INCOME_EACH = 1_070_000;
    private static final int WEAK_BELOW = 100_000;
    private static final long PAY_EACH = 51_000;

    private final Folder folder;
    private final Places places;
    private final Set<String> weak;
    private final Map<String, Long> income = new HashMap<>();
    private final Map<String, Integer> cadres = new LinkedHashMap<>();
    private final Map<String, Integer> insured = new HashMap<>();
    private final Map<String, Long> pay;
    private final Map<String, Set<String>> counted = new HashMap<>();

    /** Draws them all; {@code weak} are the villages of little income. */
    VillageFacts(Folder folder, Places places, Seats seats, Set<String> weak) {
        this.folder = folder;
        this.places = places;
        this.weak = weak;
        List<String> villages = places.codes("village");
        villages.forEach(village -> cadres.put(village, new Draw("cadres").between(village, 3, 7)));
        drawIncome(villages);
        drawInsured();
        pay = drawPay();
        List<String> lowest = places.lowest().stream().map(Place::code).toList();
        List<String> withSecretary = seats.places(false);
        count("returnedGraduates", villages, (int) Math.round(0.474 * villages.size()));
        count("cadresCounselled", lowest, 2_673);
        count("cadresReplaced", lowest, 2_235);
        count("candidatesDisqualified", lowest, 259);
        count("membersDisciplined", lowest, 2_897);
        count("venueBuilt", villages, 1_511);
        count("modelSecretary", withSecretary, 3_196);
        count("promotedSecretary", withSecretary, 77);
        count("trainerSecretary", withSecretary, 1_262);
        count("secretaryTrained", withSecretary, withSecretary.size() * 7 / 10);
    }

    private void count(String fact, List<String> among, int count) {
        counted.put(fact, new Draw(fact).pick(among, count));
    }

    private boolean has(String fact, String code) {
        return counted.getOrDefault(fact, Set.of()).contains(code);
    }

    private void drawIncome(List<String> villages) {
        Draw draw = new Draw("income");
        Map<String, Double> wealth = new LinkedHashMap<>();
        long left = INCOME_EACH * villages.size();
        for (String village : villages) {
            if (weak.contains(village)) {
                income.put(village, (long) draw.between(village, 18_000, WEAK_BELOW - 1));
                left -= income.getOrDefault(village, 0L);
            } else {
                left -= WEAK_BELOW;
                double part = draw.part(village);
                wealth.put(village, (0.05 + part * part * part * part) * (0.6 + draw.part(Places.county(village))));
            }
        }
        draw.share(left, wealth).forEach((village, more) -> income.put(village, WEAK_BELOW + more));
    }

    private void drawInsured() {
        List<String> each = new ArrayList<>();
        cadres.forEach((village, n) -> {
            for (int i = 0; i < n; i++) each.add(village + i);
        });
        for (String cadre : new Draw("insured").pick(each, (int) Math.round(0.651 * each.size())))
            insured.merge(cadre.substring(0, 12), 1, Integer::sum);
    }

    private Map<String, Long> drawPay() {
        Draw draw = new Draw("pay");
        Map<String, Double> weights = new LinkedHashMap<>();
        cadres.forEach((village, n) -> weights.put(
                village, n * (0.75 + 0.3 * draw.part(village)) * (0.8 + 0.4 * draw.part(Places.county(village)))));
        return draw.share(
                PAY_EACH * cadres.values().stream().mapToInt(Integer::intValue).sum(), weights);
    }

    /** Writes one row for each village and community, and the year before for the weak ones. */
    void write() {
        for (Place place : places.lowest()) {
            String code = place.code();
            if (weak.contains(code))
                folder.facts.row(code, YEAR - 1, new Draw("income before").between(code, 9_000, WEAK_BELOW - 1));
            boolean village = place.isVillage();
            folder.facts.row(
                    code,
                    YEAR,
                    income.get(code),
                    cadres.get(code),
                    pay.get(code),
                    insured.get(code),
                    one("cadresCounselled", code),
                    one("cadresReplaced", code),
                    has("returnedGraduates", code) ? new Draw("graduates").between(code, 1, 4) : null,
                    one("candidatesDisqualified", code),
                    one("membersDisciplined", code),
                    has("venueBuilt", code),
                    village ? null : 6 + new Draw("social workers").between(code, 0, 12),
                    has("modelSecretary", code),
                    has("promotedSecretary", code),
                    has("trainerSecretary", code),
                    has("secretaryTrained", code));
        }
    }

    private Object one(String fact, String code) {
        return has(fact, code) ? 1 : "";
    }
}
