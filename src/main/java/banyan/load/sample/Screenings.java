package banyan.load.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The yearly screenings of village branches: those put right in the year before and in the year, and the backward. */
final class Screenings {
    private Screenings() {}

    static void write(Folder folder, Seats seats, Backward backward) {
        List<String> sound = seats.places(true).stream()
                .filter(village -> !backward.cases().containsKey(village + "-B"))
                .toList();
        rectified(folder, sound, 2017, 1_552);
        rectified(folder, sound, 2018, 1_456);
        backward.cases()
                .forEach((branch, one) -> folder.screenings.row(2018, branch, "backward", LocalDate.of(2018, 12, 14)));
    }

    private static void rectified(Folder folder, List<String> villages, int year, int count) {
        Set<String> picked = new Draw("rectified " + year).pick(villages, count);
        for (String village : villages) {
            if (!picked.contains(village)) continue;
            LocalDate on = new Draw("screened").day(village, LocalDate.of(year, 11, 1), LocalDate.of(year, 12, 15));
            folder.screenings.row(year, village + "-B", "rectified", on);
        }
    }
}
