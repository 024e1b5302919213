package banyan.load.sample;

import banyan.load.sample.Places.Place;
import java.time.LocalDate;
import java.util.List;

/** The leading committees of province, cities, counties and townships with their leaders, departments and offices. */
final class Committees {
    private static final LocalDate ELECTED = LocalDate.of(2017, 2, 20);
    private static final List<String> DEPARTMENTS = List.of("农业局", "财政局", "交通运输局", "水利局", "教育局", "民政局");

    private final Folder folder;
    private final Places places;
    private final People people;

    Committees(Folder folder, Places places, People people) {
        this.folder = folder;
        this.places = places;
        this.people = people;
    }

    /** How many leaders the committee of a place has; their codes are {@code L-<place>-1} and on. */
    static int leaders(Place place) {
        return switch (place.kind()) {
            case "province", "city" -> 9;
            case "county" -> 8;
            case "township" -> 4;
            default -> 0;
        };
    }

    void write() {
        for (Place place : places.all()) {
            if (leaders(place) == 0) continue;
            committee(place);
            if (place.kind().equals("county")) departments(place);
            if (place.kind().equals("township")) office(place);
        }
    }

    private void committee(Place place) {
        String code = place.code() + "-L";
        int members = new Draw("organ").between(code, 28, 96);
        folder.branch(
                code,
                place.spoken() + "党委",
                "leading",
                "committee",
                place.code(),
                members,
                Branches.formal(code, members),
                null,
                ELECTED.plusYears(3));
        for (int i = 1; i <= leaders(place); i++)
            folder.posts.row(
                    people.leader("L-" + place.code() + "-" + i),
                    i == 1 ? "secretary" : i <= leaders(place) / 3 + 1 ? "deputy-secretary" : "committee-member",
                    code,
                    ELECTED,
                    ELECTED.plusYears(3));
    }

    private void departments(Place county) {
        for (int i = 1; i <= DEPARTMENTS.size(); i++) {
            String code = county.code() + "-D" + i;
            int staff = new Draw("department").between(code, 24, 140);
            folder.organizations.row(
                    code, county.name() + DEPARTMENTS.get(i - 1), "department", county.code(), null, staff);
        }
    }

    /** The party-building office; its head is the third leader of the township. */
    private void office(Place township) {
        String code = township.code() + "-PBO";
        int staff = new Draw("office").between(code, 3, 6);
        folder.organizations.row(code, township.spoken() + "党建工作办公室", "department", township.code(), null, staff, true);
        String leader = "L-" + township.code() + "-";
        folder.posts.row(leader + 3, "head", code, ELECTED);
        folder.posts.row(people.leader(leader + 5), "deputy-head", code, ELECTED);
        folder.posts.row(people.leader(leader + 6), "officer", code, ELECTED);
    }
}
