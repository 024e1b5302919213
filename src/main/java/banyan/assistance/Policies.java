package banyan.assistance;

import banyan.graph.Cypher;
import banyan.graph.Tx;
import banyan.units.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The pairing policies: the default of {@code cypher/assistance/policy.json}, and those made for single units. */
public final class Policies {
    private static final String POLICY = "assistance/policy";
    private static final String ALL = "assistance/policies";

    record Held(Unit unit, String json) {}

    private final Policy standard;

    /** Reads the default. */
    public Policies(Cypher cypher) {
        standard = parse(null, cypher.file("assistance/policy.json"));
    }

    /** The default. */
    public Policy standard() {
        return standard;
    }

    /** The policy in force for a unit: its own, else that of the nearest unit above, else the default. */
    public Policy inForce(Tx tx, String code) {
        return tx.find(POLICY, Map.of("code", code), Held.class)
                .map(held -> parse(held.unit(), held.json()))
                .orElse(standard);
    }

    /** Those made for single units, by the unit's code. */
    public List<Policy> all(Tx tx) {
        return tx.list(ALL, Map.of(), Held.class).stream()
                .map(held -> parse(held.unit(), held.json()))
                .toList();
    }

    /**
     * All policies in the shape the checks read: by the code of the unit they are for, {@code *} for the default, each
     * with {@code backward} (role, least) and {@code caps} (the most one helper may carry, by role).
     */
    public Map<String, Object> forChecks(Tx tx) {
        Map<String, Object> shape = new HashMap<>();
        shape.put("*", shape(standard));
        for (Policy policy : all(tx))
            if (policy.unit() != null) shape.put(policy.unit().code(), shape(policy));
        return shape;
    }

    private static Map<String, Object> shape(Policy policy) {
        List<Map<String, Object>> backward = policy.rolesFor("backward").stream()
                .map(role -> Map.<String, Object>of("role", role.role(), "least", role.least()))
                .toList();
        Map<String, Integer> caps =
                policy.roles().stream().collect(Collectors.toMap(Policy.Role::role, Policy.Role::cap));
        return Map.of("backward", backward, "caps", caps);
    }

    /** A policy from the text that is stored; null means the default. */
    Policy parse(@Nullable Unit unit, @Nullable String json) {
        if (json == null) return standard;
        return new Policy(
                unit, JsonMapper.shared().readValue(json, Policy.class).roles());
    }
}
