package banyan.load.sample;

import banyan.load.sample.Seats.Fault;
import banyan.load.sample.Seats.Seat;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the branches of villages and communities with the parts below them. */
final class Branches {
    private static final List<String> ORDINALS = List.of("一 二 三 四 五 六 七 八 九 十 十一 十二".split(" "));

    private final Folder folder;
    private final Map<String, Backward.Case> backward;
    private final Draw draw = new Draw("branch");

    Branches(Folder folder, Map<String, Backward.Case> backward) {
        this.folder = folder;
        this.backward = backward;
    }

    /** What a branch of that form is called. */
    static String called(String form) {
        return switch (form) {
            case "committee" -> "党委";
            case "general-branch" -> "党总支";
            case "group" -> "党小组";
            default -> "党支部";
        };
    }

    /** Formal members among so many, the rest being on probation. */
    static int formal(String code, int members) {
        return Math.max(0, members - (members < 9 ? 0 : new Draw("probation").between(code, 0, 2)));
    }

    /** The day the village committee of that code was elected, for five years. */
    static LocalDate elected(Seat seat) {
        int year = seat.fault() == Fault.OVERDUE ? 2013 : 2017;
        return new Draw("elected").day(seat.code(), LocalDate.of(year, 3, 1), LocalDate.of(year, 5, 31));
    }

    void write(Seat seat) {
        Map<String, Integer> parts = parts(seat);
        int below = parts.values().stream().mapToInt(Integer::intValue).sum();
        int own = seat.size() - below;
        String code = seat.code();
        Optional<Backward.Case> held = Optional.ofNullable(backward.get(code));
        folder.branch(
                code,
                seat.place().spoken() + called(seat.form()),
                seat.place().kind(),
                seat.form(),
                seat.place().code(),
                own,
                seat.fault() == Fault.TOO_FEW_FORMAL ? 2 : formal(code, own),
                null,
                elected(seat).plusYears(5),
                null,
                held.map(Backward.Case::since).orElse(null),
                held.map(Backward.Case::reason).orElse(null));
        boolean established = Adjustment.reached(code);
        int n = 0;
        for (var part : parts.entrySet()) {
            String form = part.getValue() < 9 ? "group" : "branch";
            LocalDate since = established
                    ? Adjustment.ON
                    : draw.day(part.getKey(), LocalDate.of(2009, 1, 1), LocalDate.of(2016, 12, 31));
            folder.branch(
                    part.getKey(),
                    seat.place().spoken() + "第" + ORDINALS.get(n++) + (established ? "网格" : "") + called(form),
                    "grid",
                    form,
                    code,
                    part.getValue(),
                    formal(part.getKey(), part.getValue()),
                    since,
                    form.equals("group") ? null : established ? since.plusYears(3) : LocalDate.of(2020, 3, 31),
                    established ? Adjustment.ID : null);
        }
    }

    /** The members of each part; where the adjustment reached, about a quarter of the parts are groups. */
    private Map<String, Integer> parts(Seat seat) {
        Map<String, Integer> members = new LinkedHashMap<>();
        Map<String, Double> weights = new LinkedHashMap<>();
        int left = seat.size() - (seat.parts() == 0 ? seat.size() : draw.between(seat.code(), 4, 8));
        for (int i = 1; i <= seat.parts(); i++) {
            String code = seat.code() + "-G" + (i < 10 ? "0" : "") + i;
            members.put(code, 0);
            int group = draw.between(code, 4, 8);
            int others = weights.size() + seat.parts() - i;
            if (i > 2 && Adjustment.reached(code) && draw.part(code) < 0.7 && left - group < 38 * others) {
                members.put(code, group);
                left -= group;
            } else weights.put(code, 0.9 + 0.2 * draw.part(code));
        }
        draw.share(left, weights).forEach((code, n) -> members.put(code, n.intValue()));
        return members;
    }
}
