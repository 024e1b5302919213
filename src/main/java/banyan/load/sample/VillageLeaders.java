package banyan.load.sample;

import banyan.load.sample.Places.Place;
import banyan.load.sample.Seats.Seat;
import java.time.LocalDate;
import java.util.Set;

/** Secretaries of villages and communities, the villages' co-operatives with their chairs, and some reserve talents. */
final class VillageLeaders {
    private static final double ONE_SHOULDER = 0.978;
    private static final int RESERVE = 300;

    private final Folder folder;
    private final Places places;
    private final People people;
    private final Seats seats;

    VillageLeaders(Folder folder, Places places, People people, Seats seats) {
        this.folder = folder;
        this.places = places;
        this.people = people;
        this.seats = seats;
    }

    void write() {
        var villages = seats.places(true);
        Set<String> both = new Draw("one shoulder").pick(villages, (int) Math.round(ONE_SHOULDER * villages.size()));
        Set<String> reserve = new Draw("reserve").pick(villages, RESERVE);
        for (Seat seat : seats.all()) {
            String place = seat.place().code();
            LocalDate elected = Branches.elected(seat);
            String filed = seat.place().isVillage() ? Places.county(place) : null;
            folder.posts.row(
                    people.leader("L-" + place + "-1"), "secretary", seat.code(), elected, elected.plusYears(5), filed);
            if (reserve.contains(place)) reserve(seat);
        }
        for (Place village : places.of("village")) chair(village, both.contains(village.code()) ? "-1" : "-2");
    }

    private void reserve(Seat seat) {
        String leader = people.leader("L-" + seat.place().code() + "-R");
        LocalDate since = new Draw("reserve").day(seat.code(), LocalDate.of(2017, 9, 1), LocalDate.of(2018, 9, 30));
        folder.posts.row(leader, "secretary", seat.code(), since, null, null, true);
    }

    private void chair(Place village, String who) {
        String code = village.code() + "-C";
        folder.organizations.row(code, village.spoken() + "经济合作社", "co-operative", village.code());
        String leader = "L-" + village.code() + who;
        if (who.equals("-2")) people.leader(leader);
        LocalDate elected = new Draw("chair").day(code, LocalDate.of(2017, 4, 1), LocalDate.of(2017, 6, 30));
        folder.posts.row(leader, "chair", code, elected, elected.plusYears(5));
    }
}
