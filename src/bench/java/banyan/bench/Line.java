package banyan.bench;

import banyan.graph.Graph;
import banyan.scenarios.Plan;
import banyan.units.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Who stands at the starting line of each case: Banyan, plain Cypher in its ways, SQL in its ways, the empty question.
 */
final class Line {
    private final Banyan banyan;
    private final Map<String, Questions> byDescent;
    private final PlainCypher prefix;
    private final PlainSql empty;

    /** @param tables null where there is no PostgreSQL */
    Line(Graph graph, Banyan banyan, @org.jspecify.annotations.Nullable Tables tables) {
        this.banyan = banyan;
        this.prefix = new PlainCypher(graph, "prefix");
        this.byDescent = new java.util.LinkedHashMap<>();
        byDescent.put("Cypher, PART_OF*", new PlainCypher(graph, "depth"));
        byDescent.put("Cypher, quantified path", new PlainCypher(graph, "quantified"));
        this.empty = tables == null ? null : new PlainSql(tables.connection(), "");
        if (tables != null) {
            byDescent.put("SQL, recursive", new PlainSql(tables.connection(), "recursive"));
            byDescent.put("SQL, ltree", new PlainSql(tables.connection(), "ltree"));
        }
    }

    Case coverage(String name, String code) {
        List<Contestant> all = new ArrayList<>();
        all.add(Contestant.of(Result.BANYAN, () -> banyan.coverage(code), Banyan::figures));
        return with(name, all, true, banyan::nothing, questions -> questions.coverage(List.of(code)));
    }

    /**
     * Organizations below a township carry its code, not their village's: only above it do prefixes tell children
     * apart.
     */
    Case children(String name, String code) {
        List<Contestant> all = new ArrayList<>();
        all.add(Contestant.of(Result.BANYAN, () -> banyan.children(code), Banyan::figures));
        return with(name, all, code.length() < 9, banyan::nothing, questions -> questions.children(code));
    }

    Case path(String name, String code) {
        List<Contestant> all = new ArrayList<>();
        all.add(Contestant.of(
                Result.BANYAN,
                () -> banyan.path(code),
                path -> path.stream().map(Unit::code).toList()));
        return with(name, all, true, banyan::nothing, questions -> questions.path(code));
    }

    Case assistance(String name, String code) {
        List<Contestant> all = new ArrayList<>();
        all.add(Contestant.of(Result.BANYAN, () -> banyan.assistance(code), Banyan::figures));
        return with(name, all, true, banyan::nothing, questions -> questions.assistance(code));
    }

    /** Codes do not follow a merge, so their prefixes cannot answer here. */
    Case merge(String name, Trio trio) {
        Plan plan = Banyan.plan(trio);
        List<Contestant> all = new ArrayList<>();
        all.add(Contestant.of(Result.BANYAN, () -> banyan.merge(plan), Banyan::figures));
        return with(name, all, false, banyan::nothingTried, questions -> questions.merge(trio));
    }

    private Case with(
            String name, List<Contestant> all, boolean prefixed, Supplier<?> nothing, Function<Questions, ?> question) {
        byDescent.forEach(
                (who, questions) -> all.add(Contestant.of(who, () -> question.apply(questions), answer -> answer)));
        if (prefixed) all.add(Contestant.of("Cypher, code prefix", () -> question.apply(prefix), answer -> answer));
        all.add(Contestant.silent(Result.EMPTY, nothing));
        if (empty != null) all.add(Contestant.silent("SQL, SELECT 1", empty::one));
        return new Case(name, List.copyOf(all));
    }
}
