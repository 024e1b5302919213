package banyan.scenarios;

import banyan.graph.Cypher;
import banyan.units.Facts;
import banyan.units.Kinds;
import banyan.units.Pinyin;
import banyan.units.Posts;
import org.jspecify.annotations.Nullable;

/** The data that decisions over a plan read: kinds, facts, posts and how names are spelt. */
record Vocabulary(Kinds kinds, Facts facts, Posts posts, Pinyin pinyin) {
    static Vocabulary of(Cypher cypher) {
        return new Vocabulary(new Kinds(cypher), new Facts(cypher), new Posts(cypher), new Pinyin());
    }

    /** The fact a property of a thing tells; null where it tells none. */
    Facts.@Nullable Fact fact(String property) {
        Facts.Fact exact = facts.find(property).filter(fact -> !fact.year()).orElse(null);
        if (exact != null || !property.matches(".+_\\d{4}")) return exact;
        return facts.find(property.substring(0, property.length() - 5))
                .filter(Facts.Fact::year)
                .orElse(null);
    }
}
