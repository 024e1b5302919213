package banyan.http;

import banyan.graph.Cypher;
import banyan.units.Facts;
import banyan.units.Kinds;
import banyan.units.Posts;

/** Everything Banyan can be asked, one room a feature; each is made once and is safe for all threads. */
public record Rooms(Kinds kinds, Facts facts, Posts posts) {
    /** Builds the rooms over one set of Cypher files. */
    public static Rooms over(Cypher cypher) {
        return new Rooms(new Kinds(cypher), new Facts(cypher), new Posts(cypher));
    }
}
