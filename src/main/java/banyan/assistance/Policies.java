package banyan.assistance;

import banyan.coverage.Measures;
import banyan.coverage.Tallies;
import banyan.graph.Cypher;
import banyan.graph.NotFound;
import banyan.graph.Tx;
import banyan.units.Kinds;
import banyan.units.Unit;
import banyan.units.Units;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pairing policies: the default of {@code cypher/assistance/policy.json}, and those made for single units. They are
 * read at every question, so a changed one holds at once; the tallies that are counted by them are changed in the same
 * transaction.
 */
public final class Policies {
    private static final String POLICY = "assistance/policy";
    private static final String ALL = "assistance/policies";
    private static final String PUT = "assistance/put-policy";
    private static final String DELETE = "assistance/delete-policy";

    record Held(Unit unit, String json) {}

    /**
     * The policy in force for a unit.
     *
     * @param unit the one asked about
     * @param madeFor the unit it was made for: itself or the nearest above that has one; null for the default
     */
    public record InForce(
            Unit unit,
            @Nullable Unit madeFor,
            List<Policy.Role> roles,
            Policy.@Nullable Span contactPoints,
            Policy.@Nullable Release release) {}

    /** A policy as it is given; what is left out of it is as in the default. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Given(
            List<Policy.Role> roles, Policy.@Nullable Span contactPoints, Policy.@Nullable Release release) {}

    private final Policy standard;
    private final PolicyReader reader;
    private final Units units;
    private final Tallies tallies;

    /** Reads the default. */
    public Policies(Cypher cypher) {
        units = new Units(cypher);
        tallies = new Tallies(new Measures(cypher));
        standard = JsonMapper.shared().readValue(cypher.file("assistance/policy.json"), Policy.class);
        reader = new PolicyReader(new Kinds(cypher), standard);
    }

    /** The default. */
    public Policy standard() {
        return standard;
    }

    /** The policy in force for a unit: its own, else that of the nearest unit above, else the default. */
    public Policy inForce(Tx tx, String code) {
        return tx.find(POLICY, Map.of("code", code), Held.class)
                .map(Policies::parse)
                .orElse(standard);
    }

    /**
     * The same as it is shown.
     *
     * @throws NotFound naming the key
     */
    public InForce of(Tx tx, String key) {
        Unit unit = units.unit(tx, key);
        Policy policy = inForce(tx, unit.code());
        return new InForce(unit, policy.unit(), policy.roles(), policy.contactPoints(), policy.release());
    }

    /**
     * Makes a policy for a unit, which holds there and below from now on; one made before is replaced.
     *
     * @param body the policy
     * @throws NotFound naming the key
     * @throws banyan.units.Invalid where the body is not of the shape of a policy
     * @throws Contradiction where it contradicts itself or names what there is not
     */
    public InForce put(Tx tx, String key, @Nullable JsonNode body) {
        Unit unit = units.unit(tx, key);
        Map<String, Object> made = Map.of("code", unit.code(), "json", stored(body));
        tallies.judgeAnew(tx, unit.code(), () -> tx.run(PUT, made));
        return of(tx, unit.code());
    }

    /**
     * Takes away the policy made for a unit, so that what holds above holds there too.
     *
     * @throws NotFound where none was made for it
     */
    public InForce delete(Tx tx, String key) {
        InForce before = of(tx, key);
        if (!before.unit().equals(before.madeFor())) throw new NotFound("policy", key);
        String code = before.unit().code();
        tallies.judgeAnew(tx, code, () -> tx.run(DELETE, Map.of("code", code)));
        return of(tx, code);
    }

    /**
     * A policy as it is stored, whether it came in a request or in a file: with everything it left out.
     *
     * @throws banyan.units.Faulted with every fault
     */
    public String stored(@Nullable JsonNode body) {
        return JsonMapper.shared().writeValueAsString(reader.read(body));
    }

    /** Those made for single units, to judge many targets by. */
    public InForceHere here(Tx tx) {
        return here(tx.list(ALL, Map.of(), Held.class));
    }

    /** The default alone: what holds where no unit made one of its own. */
    public InForceHere byDefault() {
        return new InForceHere(standard, Map.of());
    }

    /** The same of those that were read before. */
    InForceHere here(List<Held> all) {
        Map<String, Policy> own = new HashMap<>();
        for (Held held : all) own.put(held.unit().code(), parse(held));
        return new InForceHere(standard, own);
    }

    /** The policies of one state of the organisation. */
    public record InForceHere(Policy standard, Map<String, Policy> own) {
        /** The units that made one of their own. */
        List<String> codes() {
            return own.keySet().stream().sorted().toList();
        }

        /** Whether any of them has a role of that id. */
        boolean knows(String role) {
            return standard.role(role).isPresent()
                    || own.values().stream()
                            .anyMatch(policy -> policy.role(role).isPresent());
        }

        /** The one a unit made; the default where the code is null or of none that did. */
        Policy madeFor(@Nullable String code) {
            return code == null ? standard : own.getOrDefault(code, standard);
        }

        /** The policy for what stands at the last of units of these codes, the root first. */
        public Policy along(List<String> codes) {
            if (own.isEmpty()) return standard;
            return codes.reversed().stream()
                    .filter(own::containsKey)
                    .findFirst()
                    .map(this::madeFor)
                    .orElse(standard);
        }
    }

    /**
     * All policies in the shape the checks read: by the code of the unit they are for, {@code *} for the default, each
     * with {@code backward} and {@code weak} (role, least) and, by role, {@code most} helpers a target may have, the
     * {@code caps} of one helper, and {@code from} where it must come (kind, within) if not from anywhere.
     */
    public Map<String, Object> forChecks(Tx tx) {
        Map<String, Object> shape = new HashMap<>();
        shape.put("*", shape(standard));
        here(tx).own().forEach((code, policy) -> shape.put(code, shape(policy)));
        return shape;
    }

    private static Map<String, Object> shape(Policy policy) {
        return Map.of(
                Policy.BACKWARD,
                least(policy, Policy.BACKWARD),
                Policy.WEAK,
                least(policy, Policy.WEAK),
                "most",
                byRole(policy, Policy.Role::most),
                "caps",
                byRole(policy, Policy.Role::cap),
                "from",
                byRole(policy, Policies::from));
    }

    private static List<Map<String, Object>> least(Policy policy, String target) {
        return policy.rolesFor(target).stream()
                .map(role -> Map.<String, Object>of("role", role.role(), "least", role.least()))
                .toList();
    }

    private static Map<String, Object> byRole(Policy policy, Function<Policy.Role, @Nullable Object> asked) {
        Map<String, Object> told = new HashMap<>();
        for (Policy.Role role : policy.roles()) {
            Object value = asked.apply(role);
            if (value != null) told.put(role.role(), value);
        }
        return told;
    }

    private static @Nullable Object from(Policy.Role role) {
        if (role.from() == null) return null;
        return Map.of("kind", role.from(), "within", Boolean.TRUE.equals(role.within()));
    }

    private static Policy parse(Held held) {
        Policy stored = JsonMapper.shared().readValue(held.json(), Policy.class);
        return new Policy(held.unit(), stored.roles(), stored.contactPoints(), stored.release());
    }
}
