package banyan.scenarios;

import banyan.graph.Cypher;
import banyan.units.Facts;
import banyan.units.Kinds;
import banyan.units.Pinyin;
import banyan.units.Posts;

/** The data that decisions over a plan read: kinds, facts, posts and how names are spelt. */
record Vocabulary(Kinds kinds, Facts facts, Posts posts, Pinyin pinyin) {
    static Vocabulary of(Cypher cypher) {
        return new Vocabulary(new Kinds(cypher), new Facts(cypher), new Posts(cypher), new Pinyin());
    }
}
