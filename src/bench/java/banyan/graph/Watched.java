package banyan.graph;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** A graph whose driver is timed: where a question's time goes, statement by statement. */
public final class Watched {
    /**
     * What was asked of the driver.
     *
     * @param name of the question's file, or what else was done
     * @param rows how many it answered
     * @param answered milliseconds until all rows were there
     * @param after milliseconds from then until the next step: Java's share
     */
    public record Step(String name, long rows, double answered, double after) {}

    private static final int TIMES = 30;

    private final Map<String, String> names;
    private final List<Step> steps = new ArrayList<>();
    private long ended;

    private Watched(Cypher cypher) {
        names = new java.util.HashMap<>();
        cypher.in("scenarios").forEach(name -> names.put(cypher.text(name), name));
        for (String folder : List.of("coverage", "checks", "assistance", "units", "schema"))
            cypher.in(folder).forEach(name -> names.put(cypher.text(name), name));
    }

    /** Asks the same thing some times over and answers the median of each step; all must take the same steps. */
    public static List<Step> over(Graph graph, Function<Graph, Runnable> question) {
        Watched watched = new Watched(graph.cypher());
        Runnable asked = question.apply(Graph.over(watched.watch(graph.driver()), () -> {}, graph.cypher()));
        List<List<Step>> runs = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            watched.steps.clear();
            watched.ended = System.nanoTime();
            asked.run();
            watched.lap();
            runs.add(List.copyOf(watched.steps));
        }
        List<Step> medians = new ArrayList<>();
        for (int i = 0; i < runs.getFirst().size(); i++) {
            int step = i;
            Step first = runs.getFirst().get(i);
            medians.add(new Step(
                    first.name(),
                    first.rows(),
                    median(runs.stream().map(run -> run.get(step).answered()).toList()),
                    median(runs.stream().map(run -> run.get(step).after()).toList())));
        }
        return medians;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private Driver watch(Driver driver) {
        return proxy(Driver.class, driver);
    }

    private <T> T proxy(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            try {
                return switch (method.getName()) {
                    // A read's single round trip goes by another session, and is a step of nothing.
                    case "session" ->
                        method.invoke(real, given) instanceof Session session
                                ? proxy(Session.class, session)
                                : method.invoke(real, given);
                    case "beginTransaction" ->
                        proxy(Transaction.class, (Transaction) timed("begin", () -> method.invoke(real, given)));
                    case "rollback" -> timed("rollback", () -> method.invoke(real, given));
                    case "close" -> type == Driver.class ? null : method.invoke(real, given);
                    case "run" -> timed(name(given), () -> method.invoke(real, given));
                    default -> method.invoke(real, given);
                };
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private interface Call {
        Object make() throws ReflectiveOperationException;
    }

    private Object timed(String name, Call call) throws ReflectiveOperationException {
        lap();
        long begun = System.nanoTime();
        Object answer = call.make();
        long rows = 0;
        // The first row is there when the last is: an answer of up to a thousand rows comes in one go.
        if (answer instanceof Result result) rows = result.hasNext() ? 1 : 0;
        ended = System.nanoTime();
        steps.add(new Step(name, rows, (ended - begun) / 1e6, 0));
        return answer;
    }

    /** What passed since the last step was Java's. */
    private void lap() {
        if (steps.isEmpty()) return;
        Step last = steps.removeLast();
        steps.add(new Step(last.name(), last.rows(), last.answered(), (System.nanoTime() - ended) / 1e6));
    }

    private String name(Object[] given) {
        String text = given[0] instanceof Query query ? query.text() : (String) given[0];
        String own = text.startsWith("CYPHER 25\n") ? text.substring("CYPHER 25\n".length()) : text;
        String name = names.get(own);
        if (name != null) return name;
        if (own.contains("AS file, "))
            return own.contains("collect(value)") ? "coverage/measures joined" : "checks joined";
        return own.lines().findFirst().orElse("");
    }
}
