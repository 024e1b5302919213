package banyan.assistance;

import banyan.units.Fields;
import banyan.units.Invalid;
import banyan.units.Kinds;
import banyan.units.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a pairing policy from JSON and names every fault of it at once, such as {@code roles[1].least}. */
final class PolicyReader {
    private static final int MOST = 100;
    private static final Set<String> TARGETS = Set.of(Policy.BACKWARD, Policy.WEAK);

    private final Kinds kinds;
    private final Policy standard;

    /** @param standard where the names of a known role come from when they are not given */
    PolicyReader(Kinds kinds, Policy standard) {
        this.kinds = kinds;
        this.standard = standard;
    }

    /**
     * The policy in a body.
     *
     * @throws Invalid where it is not of the shape of a policy
     * @throws Contradiction where it contradicts itself, or names a kind there is not
     */
    Policy read(@Nullable JsonNode body) {
        Fields fields = Fields.of(body);
        // What was asked for may be sent back as it came.
        fields.only("roles", "contactPoints", "release", "unit", "madeFor");
        fields.must("roles");
        List<Fields> given = fields.objects("roles", 0);
        List<Policy.Role> roles = given.stream().map(this::role).toList();
        Fields points = fields.object("contactPoints", false);
        Policy.Span span = points == null ? standard.contactPoints() : span(points);
        Fields release = fields.object("release", false);
        Policy.Release condition = release == null ? standard.release() : release(release);
        fields.sound();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < roles.size(); i++) check(roles.get(i), given.get(i), seen);
        if (points != null && span != null && span.least() > span.most())
            points.fault("least", "最少多于最多", "is above most");
        Contradiction.check(fields);
        return new Policy(null, roles, span, condition);
    }

    private Policy.Role role(Fields f) {
        f.only("role", "names", "target", "helper", "from", "within", "least", "most", "cap", "cadence");
        String role = f.need("role");
        Fields names = f.object("names", false);
        if (names != null) names.only("zh", "en");
        Names called = names != null
                ? new Names(names.need("zh"), names.need("en"))
                : standard.role(role).map(Policy.Role::names).orElse(new Names(role, role));
        return new Policy.Role(
                role,
                called,
                f.need("target"),
                f.need("helper"),
                f.text("from"),
                f.flag("within") ? true : null,
                needed(f, "least"),
                needed(f, "most"),
                needed(f, "cap"),
                f.number("cadence"));
    }

    private static int needed(Fields f, String field) {
        f.must(field);
        return Objects.requireNonNullElse(f.number(field), 0);
    }

    private static Policy.Span span(Fields f) {
        f.only("least", "most");
        return new Policy.Span(needed(f, "least"), needed(f, "most"));
    }

    private static Policy.Release release(Fields f) {
        f.only("tasksDone", "months", "rolesFilled");
        return new Policy.Release(
                f.flag("tasksDone"), Objects.requireNonNullElse(f.number("months"), 0), f.flag("rolesFilled"));
    }

    private void check(Policy.Role role, Fields f, Set<String> seen) {
        if (!seen.add(role.role())) f.fault("role", "角色重复", "stands twice");
        if (!TARGETS.contains(role.target())) f.fault("target", "应为 backward 或 weak", "must be backward or weak");
        boolean known = Set.of("leader", "branch").contains(role.helper())
                || kinds.find("organization", role.helper()).isPresent();
        if (!known) f.fault("helper", "应为 leader、branch 或组织机构类别", "must be leader, branch or a kind of organization");
        if (role.from() != null && kinds.find("place", role.from()).isEmpty())
            f.fault("from", "没有此类地方：" + role.from(), "is not a kind of place: " + role.from());
        if (role.from() == null && role.within() != null) f.fault("within", "须与 from 同用", "goes with from only");
        if (role.least() > role.most())
            f.fault(
                    "least",
                    "最少 " + role.least() + " 多于最多 " + role.most(),
                    "is " + role.least() + ", above most, " + role.most());
        if (role.most() < 1) f.fault("most", "应至少为 1", "must be at least 1");
        if (role.most() > MOST) f.fault("most", "不超过 " + MOST, "must be at most " + MOST);
        if (role.cap() < 1) f.fault("cap", "应至少为 1", "must be at least 1");
    }
}
