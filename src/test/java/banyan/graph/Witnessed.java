package banyan.graph;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/**
 * A graph whose transactions say how far they are: {@code write} after each statement that writes, {@code commit},
 * {@code committed}.
 */
public final class Witnessed {
    private static final Pattern WRITES = Pattern.compile("\\b(CREATE|MERGE|SET|REMOVE|DELETE)\\b");

    private final Consumer<String> say;

    private Witnessed(Consumer<String> say) {
        this.say = say;
    }

    /** The same graph, telling {@code say}. Whoever opened the first one closes it. */
    public static Graph over(Graph graph, Consumer<String> say) {
        return Graph.over(new Witnessed(say).watch(Driver.class, graph.driver()), () -> {}, graph.cypher());
    }

    private <T> T watch(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            try {
                if (method.getName().equals("commit")) say.accept("commit");
                Object answer = method.invoke(real, given);
                switch (method.getName()) {
                    case "commit" -> say.accept("committed");
                    case "run" -> {
                        if (given[0] instanceof Query query
                                && WRITES.matcher(query.text()).find()) say.accept("write");
                    }
                    case "session" -> answer = watch(Session.class, (Session) answer);
                    case "beginTransaction" -> answer = watch(Transaction.class, (Transaction) answer);
                    default -> {}
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
