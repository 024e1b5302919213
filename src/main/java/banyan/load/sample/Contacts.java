package banyan.load.sample;

import banyan.load.sample.Places.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Contact points: leaders of counties and above look after villages, those of townships after branches; some visits.
 */
final class Contacts {
    private static final LocalDate SINCE = LocalDate.of(2017, 3, 15);

    private final Folder folder;
    private final Places places;
    private final Map<String, List<String>> below = new HashMap<>();
    private final Draw draw = new Draw("contact");

    /** {@code first} are the places that leaders look after before others: the weak and the backward. */
    Contacts(Folder folder, Places places, Seats seats, Set<String> first) {
        this.folder = folder;
        this.places = places;
        Map<Boolean, List<String>> split =
                seats.places(false).stream().collect(Collectors.partitioningBy(first::contains));
        for (boolean urgent : List.of(true, false))
            for (String point : draw.shuffled(split.getOrDefault(urgent, List.of())))
                for (int length : List.of(2, 4, 6, 9))
                    below.computeIfAbsent(point.substring(0, length), none -> new ArrayList<>())
                            .add(point);
    }

    void write() {
        for (Place place : places.all()) {
            int leaders = Committees.leaders(place);
            if (leaders == 0) continue;
            List<String> points = below.getOrDefault(place.code(), List.of());
            int next = 0;
            for (int i = 1; i <= leaders; i++) {
                String leader = "L-" + place.code() + "-" + i;
                int count = Math.min(points.size(), count(place, leader));
                for (int n = 0; n < count; n++) contact(place, leader, points.get(next++ % points.size()));
            }
        }
    }

    private int count(Place place, String leader) {
        return switch (place.kind()) {
            case "township" -> draw.between(leader, 1, 3);
            case "county" -> draw.between(leader, 2, 4);
            default -> 2;
        };
    }

    private void contact(Place of, String leader, String point) {
        boolean township = of.kind().equals("township");
        String unit = township ? point + "-B" : point;
        folder.contacts.row(leader, unit, SINCE);
        String pair = leader + unit;
        if (draw.part(pair) < (township ? 0.1 : 0.5))
            visit(leader, unit, "visit", new Draw("visit").between(pair, 1, 6));
        if (draw.part(pair + "lecture") < (township ? 0.05 : 0.3)) visit(leader, unit, "lecture", 1);
    }

    private void visit(String leader, String unit, String kind, int count) {
        LocalDate on = new Draw(kind).day(leader + unit, LocalDate.of(2018, 1, 8), LocalDate.of(2018, 12, 20));
        folder.visits.row(leader, unit, kind, on, count);
    }
}
