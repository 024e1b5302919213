package banyan.graph;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ProfiledPlan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/**
 * How the database answers a statement.
 *
 * @param type whether it reads or writes
 * @param keys the columns it answers
 * @param steps the operators of its plan, outermost first, each with those it takes its rows from
 * @param rows answered
 * @param dbHits its whole cost; 0 for a command on the schema
 */
public record Answered(QueryType type, List<String> keys, List<Step> steps, long rows, long dbHits) {
    /** One operator. */
    public record Step(String operator, List<Step> from) {
        private static Step of(Plan plan) {
            return new Step(
                    plan.operatorType().replace("@neo4j", ""),
                    plan.children().stream().map(Step::of).toList());
        }

        private Stream<Step> all() {
            return Stream.concat(Stream.of(this), from.stream().flatMap(Step::all));
        }

        /** Whether it answers at most one row by a unique key, whatever comes after that. */
        public boolean isUniqueSeek() {
            return all().anyMatch(step -> step.operator().startsWith("NodeUniqueIndexSeek")
                            || step.operator().equals("NodeByElementIdSeek"))
                    && all().noneMatch(step -> step.operator().contains("Scan"));
        }
    }

    /** Runs a statement, counts what it cost, and takes back what it did. */
    public static Answered profile(Graph graph, String statement, Map<String, Object> parameters) {
        try (Session session = graph.driver().session();
                Transaction tx = session.beginTransaction()) {
            Result result = tx.run("CYPHER 25 PROFILE\n" + statement, parameters);
            List<String> keys = result.keys();
            List<Record> rows = result.list();
            ResultSummary summary = result.consume();
            return new Answered(
                    summary.queryType(),
                    keys,
                    Step.of(summary.plan()).all().toList(),
                    rows.size(),
                    summary.hasProfile() ? hits(summary.profile()) : 0);
        }
    }

    /** A map as it is written in Cypher. */
    public static Map<String, Object> map(Graph graph, String written) {
        return TestGraph.cypher(graph, "RETURN " + written + " AS map", Map.of())
                                .getFirst()
                                .get("map")
                        instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .collect(
                                java.util.HashMap::new,
                                (all, one) -> all.put((String) one.getKey(), one.getValue()),
                                Map::putAll)
                : Map.of();
    }

    private static long hits(ProfiledPlan plan) {
        return plan.dbHits()
                + plan.children().stream().mapToLong(Answered::hits).sum();
    }
}
