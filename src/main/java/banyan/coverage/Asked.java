package banyan.coverage;

import banyan.graph.Cypher;
import banyan.graph.Tx;
import banyan.units.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the pairing policies ask of backward branches, for the measures that count by them: a file that says
 * {@code $asked} is given the roles to be filled, one entry for each helper, by the code of the unit a policy was made
 * for, {@code *} for the default. They are read whenever something is counted, so a policy that is changed in a
 * transaction is what its tallies are counted by.
 */
final class Asked {
    private record Held(Unit unit, String json) {}

    private static final String NAME = "asked";

    private final String standard;

    Asked(Cypher cypher) {
        standard = cypher.file("assistance/policy.json");
    }

    /** Whether a file counts by the policies. */
    static boolean by(String text) {
        return text.contains("$" + NAME);
    }

    /** What a file means beyond its own text: where it counts by the policies, the default one too. */
    String meaning(String text) {
        return by(text) ? text + standard : text;
    }

    /** The parameters of a statement with what it asks of the policies, if anything. */
    Map<String, Object> with(Tx tx, String statement, Map<String, Object> parameters) {
        if (!by(statement)) return parameters;
        Map<String, List<String>> asked = new HashMap<>();
        asked.put("*", roles(standard));
        for (Held held : tx.list("assistance/policies", Map.of(), Held.class))
            asked.put(held.unit().code(), roles(held.json()));
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(NAME, asked);
        return all;
    }

    private static List<String> roles(String policy) {
        List<String> roles = new ArrayList<>();
        for (JsonNode role : JsonMapper.shared().readTree(policy).path("roles"))
            if (role.path("target").asString("").equals("backward"))
                roles.addAll(Collections.nCopies(
                        role.path("least").asInt(0), role.path("role").asString("")));
        return roles;
    }
}
