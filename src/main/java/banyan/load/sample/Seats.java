package banyan.load.sample;

import banyan.load.sample.Places.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The branches of villages and communities: where there is one, how large, in what form, in how many parts. */
final class Seats {
    /** What is not as it should be with a branch, so that the checks have something honest to find. */
    enum Fault {
        NONE,
        /** A plain branch of more than 50 members. */
        TOO_LARGE,
        /** Two formal members. */
        TOO_FEW_FORMAL,
        /** Its term ended in the year and no election was held. */
        OVERDUE,
        /** A general branch of no more than 50. */
        GENERAL_TOO_SOON,
        /** A committee of fewer than 100. */
        COMMITTEE_TOO_SOON
    }

    /**
     * One branch.
     *
     * @param size all its members, those in its parts included
     * @param parts how many branches and groups stand below it
     */
    record Seat(Place place, int size, String form, int parts, Fault fault) {
        String code() {
            return place.code() + "-B";
        }
    }

    static final int GRIDS = 8_325;
    private static final int PART = 40;
    private static final int VILLAGES_WITHOUT = 87;
    private static final int COMMUNITIES_WITHOUT = 6;
    private static final Map<Fault, Integer> FAULTS = faults();

    private final Map<String, Seat> byPlace = new LinkedHashMap<>();

    Seats(Places places) {
        Set<String> without = new Draw("no branch").pick(places.codes("village"), VILLAGES_WITHOUT);
        without.addAll(new Draw("no branch").pick(places.codes("community"), COMMUNITIES_WITHOUT));
        List<Place> with = places.lowest().stream()
                .filter(place -> !without.contains(place.code()))
                .toList();
        Map<String, Fault> faults = drawFaults(with);
        Map<String, Seat> sized = new LinkedHashMap<>();
        Map<String, Double> adjusted = new LinkedHashMap<>();
        for (Place place : with) {
            Fault fault = faults.getOrDefault(place.code(), Fault.NONE);
            int size = size(place, fault);
            Seat seat = new Seat(place, size, form(size, fault), 0, fault);
            sized.put(place.code(), seat);
            if (!seat.form().equals("branch") && Adjustment.reached(place.code()))
                adjusted.put(place.code(), (double) size);
        }
        // So many that none grows too large, the rest by size.
        long least = sized.values().stream()
                .filter(seat -> adjusted.containsKey(seat.place().code()))
                .mapToInt(seat -> least(seat.size()))
                .sum();
        Map<String, Long> more = new Draw("grids").share(GRIDS - least, adjusted);
        sized.forEach((code, seat) -> {
            int parts = seat.form().equals("branch") ? 0 : least(seat.size());
            Long extra = more.get(code);
            if (extra != null) parts += extra.intValue();
            byPlace.put(code, new Seat(seat.place(), seat.size(), seat.form(), parts, seat.fault()));
        });
    }

    private static int least(int size) {
        return Math.max(2, (size + PART - 1) / PART);
    }

    private static Map<Fault, Integer> faults() {
        Map<Fault, Integer> faults = new LinkedHashMap<>();
        faults.put(Fault.TOO_LARGE, 36);
        faults.put(Fault.TOO_FEW_FORMAL, 14);
        faults.put(Fault.OVERDUE, 42);
        faults.put(Fault.GENERAL_TOO_SOON, 12);
        faults.put(Fault.COMMITTEE_TOO_SOON, 8);
        return faults;
    }

    private static Map<String, Fault> drawFaults(List<Place> places) {
        List<String> codes = places.stream()
                .filter(Place::isVillage)
                .map(Place::code)
                .filter(code -> !Adjustment.reached(code))
                .toList();
        Draw draw = new Draw("fault");
        int count = FAULTS.values().stream().mapToInt(Integer::intValue).sum();
        List<String> drawn = draw.shuffled(draw.pick(codes, count));
        Map<String, Fault> faults = new HashMap<>();
        int next = 0;
        for (var entry : FAULTS.entrySet())
            for (int i = 0; i < entry.getValue(); i++) faults.put(drawn.get(next++), entry.getKey());
        return faults;
    }

    private static int size(Place place, Fault fault) {
        String code = place.code();
        Draw draw = new Draw("members");
        double part = new Draw("skew").part(code);
        return switch (fault) {
            case TOO_LARGE -> draw.between(code, 51, 63);
            case TOO_FEW_FORMAL -> draw.between(code, 3, 4);
            case GENERAL_TOO_SOON -> draw.between(code, 41, 50);
            case COMMITTEE_TOO_SOON -> draw.between(code, 82, 97);
            case OVERDUE -> draw.between(code, 16, 48);
            case NONE -> {
                double large = Adjustment.reached(code) ? 0.62 : place.isVillage() ? 0.08 : 0.15;
                yield new Draw("large").part(code) < large
                        ? 51 + (int) (part * part * (place.isVillage() ? 100 : 110))
                        : (place.isVillage() ? 12 : 18) + (int) (Math.sqrt(part) * (place.isVillage() ? 37 : 32));
            }
        };
    }

    private static String form(int size, Fault fault) {
        return switch (fault) {
            case TOO_LARGE -> "branch";
            case GENERAL_TOO_SOON -> "general-branch";
            case COMMITTEE_TOO_SOON -> "committee";
            default -> size >= 100 ? "committee" : size > 50 ? "general-branch" : "branch";
        };
    }

    /** All of them, in the order of their places. */
    Collection<Seat> all() {
        return byPlace.values();
    }

    /** Codes of the places that have one; villages only, or villages and communities. */
    List<String> places(boolean villagesOnly) {
        return byPlace.values().stream()
                .map(Seat::place)
                .filter(place -> !villagesOnly || place.isVillage())
                .map(Place::code)
                .toList();
    }

    /** Whether that village or community has one. */
    boolean at(String place) {
        return byPlace.containsKey(place);
    }
}
