package banyan.load.sample;

import banyan.load.sample.Places.Place;
import banyan.load.sample.Seats.Seat;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The adjustment of branches in six counties, cities and districts, loaded as history: second village branches ended in
 * favour of the first, grid branches and groups began below it. It changed no place.
 */
final class Adjustment {
    static final String ID = "grid-2018";
    static final LocalDate ON = LocalDate.of(2018, 5, 1);
    private static final int ENDED = 246;

    /** 余杭区 乐清市 长兴县 诸暨市 义乌市 温岭市: a free choice, the published figure names none. */
    private static final Set<String> COUNTIES = Set.of("330110", "330382", "330522", "330681", "330782", "331081");

    private Adjustment() {}

    /** Whether the place or branch with that code lies where it took effect. */
    static boolean reached(String code) {
        return COUNTIES.contains(Places.county(code));
    }

    /** The reorganization itself, what it ended and what followed; its grid branches name it in branches.csv. */
    static void write(Folder folder, Seats seats) {
        folder.reorganizations.row(ID, "六县市区村党组织调整与网格党组织设置", ON, "33");
        List<String> villages = seats.all().stream()
                .filter(seat -> seat.place().isVillage() && seat.parts() > 0 && reached(seat.code()))
                .map(seat -> seat.place().code())
                .toList();
        Draw draw = new Draw("second branch");
        Set<String> ended = draw.pick(villages, ENDED);
        for (Seat seat : seats.all()) {
            Place village = seat.place();
            if (!ended.contains(village.code())) continue;
            String code = village.code() + "-B2";
            int members = draw.between(code, 9, 24);
            folder.formers.row(
                    code,
                    code,
                    village.spoken() + "第二党支部",
                    "branch",
                    "village",
                    "branch",
                    village.code(),
                    draw.day(code, LocalDate.of(1998, 1, 1), LocalDate.of(2012, 12, 31)),
                    ON,
                    members,
                    Branches.formal(code, members),
                    ID);
            folder.succession.row("~" + code, seat.code(), ON, "1");
        }
    }
}
