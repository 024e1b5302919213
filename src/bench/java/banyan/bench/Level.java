package banyan.bench;

import java.util.List;

/** A place of the sample that is asked about. */
record Level(String name, String code) {
    static final List<Level> ALL = List.of(new Level("province", "33"), new Level("township", "330382114"));

    /** The county it is in, which has a backward branch. */
    static final String COUNTY = "330382";

    /** Three villages of that township: one with a backward branch, all with contact points and enterprises. */
    static final List<String> VILLAGES = List.of("330382114201", "330382114202", "330382114203");
}
