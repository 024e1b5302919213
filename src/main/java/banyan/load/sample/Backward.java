package banyan.load.sample;

import banyan.load.sample.Seats.Fault;
import banyan.load.sample.Seats.Seat;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The twelve backward branches, each in a county of its own, with all four helpers and what is to be put right. */
final class Backward {
    /** One of them: since when and why. */
    record Case(String branch, LocalDate since, String reason) {}

    /** 垟心村 in 柳市镇, whose merger with its two neighbours the README walks through. */
    static final String WALK = "330382114202-B";

    private static final int COUNT = 12;
    private static final List<String> REASONS =
            List.of("班子配备不齐", "村务财务公开不落实", "组织生活不正常", "书记长期不在岗", "发展思路不清", "群众工作薄弱");

    private final Map<String, Case> cases = new LinkedHashMap<>();

    /** Draws them: one in each city, the last in a further county. */
    Backward(Places places, Seats seats) {
        Draw draw = new Draw("backward");
        Map<String, Seat> sound = new LinkedHashMap<>();
        for (Seat seat : seats.all())
            if (seat.place().isVillage() && seat.fault() == Fault.NONE) sound.put(seat.code(), seat);
        add(draw, List.of(WALK));
        for (String city : draw.shuffled(places.codes("city")))
            if (!city.equals(Places.city(WALK))) add(draw, inside(sound, city));
        String last = draw.shuffled(places.codes("county")).stream()
                .filter(county -> cases.keySet().stream().noneMatch(code -> code.startsWith(county)))
                .filter(county -> !inside(sound, county).isEmpty())
                .findFirst()
                .orElseThrow();
        add(draw, inside(sound, last));
        if (cases.size() != COUNT) throw new IllegalStateException("not twelve: " + cases.keySet());
    }

    private static List<String> inside(Map<String, Seat> seats, String code) {
        return seats.keySet().stream().filter(seat -> seat.startsWith(code)).toList();
    }

    private void add(Draw draw, List<String> branches) {
        String branch = draw.shuffled(branches).getFirst();
        LocalDate since = draw.day(branch, LocalDate.of(2018, 2, 1), LocalDate.of(2018, 3, 31));
        cases.put(branch, new Case(branch, since, REASONS.get(cases.size() % REASONS.size())));
    }

    /** Them, by branch. */
    Map<String, Case> cases() {
        return cases;
    }

    /** Writes who assists them and their lists. */
    void write(Folder folder, People people) {
        Draw draw = new Draw("helper");
        for (Case one : cases.values()) {
            String branch = one.branch();
            String countyLeader = "L-" + Places.county(branch) + "-" + draw.between(branch, 2, 8);
            String townshipLeader = "L-" + Places.township(branch) + "-" + draw.between(branch, 1, 4);
            String department = Places.county(branch) + "-D" + draw.between(branch, 1, 6);
            String first = people.leader("L-" + branch.substring(0, 12) + "-F");
            LocalDate since = one.since().plusDays(draw.between(branch, 5, 20));
            folder.assistance.row(countyLeader, branch, "county-leader", since);
            folder.assistance.row(townshipLeader, branch, "township-leader", since);
            folder.assistance.row(department, branch, "department", since);
            folder.assistance.row(first, branch, "first-secretary", since);
            folder.posts.row(first, "first-secretary", branch, since, since.plusYears(2));
            LocalDate due = LocalDate.of(2018, 9, 30);
            folder.tasks.row(branch, "problem", one.reason(), one.since(), due, null, townshipLeader);
            folder.tasks.row(branch, "rectification", "整改：" + one.reason(), since, due, null, first);
            folder.tasks.row(branch, "duty", "每月到村指导一次", since, due, null, countyLeader);
            folder.tasks.row(branch, "project", "改善村级活动场所", since, due, draw.day(branch, since, due), department);
        }
    }
}
