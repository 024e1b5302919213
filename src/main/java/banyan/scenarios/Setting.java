package banyan.scenarios;

import banyan.assistance.Policy;

/**
 * What the decisions over one plan are made with.
 *
 * @param words kinds, facts, posts, spelling
 * @param policy the pairing policy in force
 * @param rules what the codes name, and the faults found
 * @param decisions what the plan overrules
 */
record Setting(Vocabulary words, Policy policy, Rules rules, Decisions decisions) {
    /** An empty ledger whose deeds go into {@code orders}. */
    Fates fates(Orders orders) {
        return new Fates(
                post -> words.posts().find(post).map(known -> known.single()).orElse(false),
                policy::most,
                decisions,
                orders);
    }

    Beginnings beginnings(Orders orders) {
        return new Beginnings(words.kinds(), words.pinyin(), rules, orders);
    }
}
