package banyan.scenarios;

/**
 * What the decisions over one plan are made with.
 *
 * @param words kinds, facts, posts, spelling
 * @param rules what the codes name, the pairing policies they stand under, and the faults found
 * @param decisions what the plan overrules
 */
record Setting(Vocabulary words, Rules rules, Decisions decisions) {
    /** An empty ledger whose deeds go into {@code orders}. */
    Fates fates(Orders orders) {
        return new Fates(
                post -> words.posts().find(post).map(known -> known.single()).orElse(false),
                (heir, ended, role) -> rules.policyFor(heir.unit.code(), ended).most(role),
                decisions,
                orders);
    }

    Beginnings beginnings(Orders orders) {
        return new Beginnings(words, rules, orders);
    }
}
