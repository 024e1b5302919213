package banyan.http;

import banyan.graph.Cypher;
import banyan.units.Search;
import banyan.units.Units;

/** Everything Banyan can be asked, one room a feature; each is made once and is safe for all threads. */
public record Rooms(Units units, Search search) {
    /** Builds the rooms over one set of Cypher files. */
    public static Rooms over(Cypher cypher) {
        Units units = new Units(cypher);
        return new Rooms(units, new Search(cypher, units));
    }
}
