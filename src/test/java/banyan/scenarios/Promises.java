package banyan.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.assistance.Policies;
import banyan.checks.Checks;
import banyan.checks.Offender;
import banyan.checks.Rule;
import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.units.Lang;
import banyan.units.Units;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks, once a plan was applied, whether what its impact said of rules and fates has come true. */
final class Promises {
    /** How a fate's thing hangs on where it goes, in plain Cypher over a and b. */
    private static final Map<String, String> HANGS = Map.of(
            "child", "(a)-[:PART_OF]->(b)",
            "organization", "(a)-[:LOCATED_IN]->(b)",
            "post", "(a)-[:HOLDS {post: $about}]->(b)",
            "contactPoint", "(a)-[:CONTACTS]->(b)",
            "helper", "(a)-[:ASSISTS {role: $about}]->(b)",
            "assists", "(b)-[:ASSISTS {role: $about}]->(a)",
            "coveredBy", "(a)-[:COVERS]->(b)",
            "covers", "(b)-[:COVERS]->(a)");

    private final Graph graph;
    private final Checks checks;
    private final Set<String> asked;

    Promises(Graph graph) {
        this.graph = graph;
        this.checks = new Checks(graph.cypher(), new Units(graph.cypher()), new Policies(graph.cypher())::forChecks);
        // The others look at everything; an impact leaves them to `verify`.
        this.asked = checks.rules().stream()
                .filter(rule -> !rule.whole())
                .map(Rule::id)
                .collect(Collectors.toSet());
    }

    /** Everybody who breaks a rule now, as check and code. */
    Set<String> offenders(LocalDate on) {
        List<Offender> all = graph.read(
                        tx -> checks.all(tx, null, checks.moment(tx, on), Integer.MAX_VALUE / 2, null, Lang.EN))
                .answer()
                .items();
        return keys(all.stream().filter(one -> asked.contains(one.check())), code -> code);
    }

    /** Whoever breaks a rule now and did not before was named, and so was whoever no longer does. */
    void ruledAsSaid(Impact said, Map<String, String> newCodes, Set<String> before, Set<String> after, String where) {
        UnaryOperator<String> now = code -> newCodes.getOrDefault(code, code);
        Set<String> were = before.stream()
                .map(key -> key.substring(0, key.indexOf(' ') + 1) + now.apply(key.substring(key.indexOf(' ') + 1)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> introduced = new TreeSet<>(after);
        introduced.removeAll(were);
        Set<String> resolved = new TreeSet<>(were);
        resolved.removeAll(after);
        assertThat(keys(said.checks().introduced().stream(), code -> code))
                .as("%s: introduced", where)
                .isEqualTo(introduced);
        assertThat(keys(said.checks().resolved().stream(), now))
                .as("%s: resolved", where)
                .isEqualTo(resolved);
        assertThat(after).as("%s: standing", where).containsAll(keys(said.checks().standing().stream(), code -> code));
    }

    private static Set<String> keys(Stream<Offender> offenders, UnaryOperator<String> codes) {
        return offenders
                .map(one -> one.check() + " " + codes.apply(one.unit().code()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each thing is where its fate says, unless it ended itself; good for plans of one change. */
    void fatedAsSaid(Impact said, String where) {
        Set<String> ended = new HashSet<>();
        said.remaps().forEach(remap -> ended.add(remap.from()));
        for (Fate fate : said.fates()) {
            String hangs = HANGS.get(fate.what());
            if (hangs == null
                    || fate.thing() == null
                    || ended.contains(fate.thing().code())) continue;
            boolean stays = Set.of("moved", "merged").contains(fate.fate()) && fate.to() != null;
            String end = stays ? fate.to().code() : fate.of().code();
            if (!stays && !Set.of("displaced", "let-go").contains(fate.fate()) || stays && ended.contains(end))
                continue;
            assertThat(there(hangs, fate, end)).as("%s: %s", where, fate).isEqualTo(stays);
        }
    }

    private boolean there(String hangs, Fate fate, String end) {
        String about = fate.about() == null ? "" : fate.about();
        return Boolean.TRUE.equals(TestGraph.cypher(
                        graph,
                        "OPTIONAL MATCH (a:Thing {code: $a}) OPTIONAL MATCH (b:Thing {code: $b}) WITH a, b RETURN EXISTS { "
                                + hangs + " } AS there",
                        Map.of("a", fate.thing().code(), "b", end, "about", about))
                .getFirst()
                .get("there"));
    }
}
