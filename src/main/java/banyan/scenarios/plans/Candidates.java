package banyan.scenarios.plans;

import banyan.assistance.Policies;
import banyan.checks.Offender;
import banyan.graph.Tx;
import banyan.units.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What could mend a broken rule, the likeliest first; whether it does is for a trial to say. Asked of the organisation
 * as the plan leaves it.
 */
final class Candidates {
    record Thing(String code, String name, String form, long members, long formal, long committee) {}

    record Neighbour(String code, String name, String under, long far) {}

    record Covered(String code, String name) {}

    record Helped(String target, String targetName, String role, String helper, String name, long load) {}

    record Helper(String code, String name, long load) {}

    /** Changes that could be added to the plan, and what they mean. */
    record Candidate(Names says, List<ObjectNode> changes) {}

    private static final int TERM = 3;
    private static final int VILLAGE_TERM = 5;

    private final Tx tx;
    private final Policies policies;
    private final Offender offender;
    private final LocalDate on;
    private final int year;
    private final List<Candidate> all = new ArrayList<>();

    private Candidates(Tx tx, Policies policies, Offender offender, LocalDate on, int year) {
        this.tx = tx;
        this.policies = policies;
        this.offender = offender;
        this.on = on;
        this.year = year;
    }

    /**
     * Everything that may mend it.
     *
     * @param on the day the plan takes effect
     * @param year facts are reported for
     */
    static List<Candidate> of(Tx tx, Policies policies, Offender offender, LocalDate on, int year) {
        Candidates candidates = new Candidates(tx, policies, offender, on, year);
        tx.find("scenarios/repairs/thing", Map.of("code", offender.unit().code()), Thing.class)
                .ifPresent(candidates::find);
        return candidates.all;
    }

    private void find(Thing thing) {
        switch (offender.check()) {
            case "most-members", "village-general-branch" ->
                form("general-branch", "改设党总支", "make it a general branch");
            case "village-committee" -> form("committee", "改设党委", "make it a committee");
            case "formal-members" -> fewFormal(thing);
            case "committee", "committee-most" ->
                set(
                        "committeeMembers",
                        offender.wanted(),
                        false,
                        "支委会改为 " + offender.wanted() + " 人",
                        "elect a committee of " + offender.wanted());
            case "community-staff" -> {
                long missing = offender.wanted() - offender.found();
                set(
                        "socialWorkers",
                        offender.wanted(),
                        true,
                        "再配 " + missing + " 名专职社区工作者",
                        "needs " + missing + " more social workers");
            }
            case "term-over" -> {
                int years =
                        List.of("village", "community").contains(offender.unit().kind()) ? VILLAGE_TERM : TERM;
                String until = on.plusYears(years).toString();
                add(
                        change("set")
                                .put("thing", code())
                                .put("field", "termEnds")
                                .put("value", until),
                        "换届，任期至 " + until,
                        "elect anew, until " + until);
            }
            case "joint-branch" -> joint();
            case "helper-load" -> overloaded();
            case "backward-branch" -> missing();
            default -> {}
        }
    }

    private void fewFormal(Thing thing) {
        long missing = offender.wanted() - offender.found();
        if (thing.formal() + missing <= thing.members())
            set(
                    "formalMembers",
                    thing.formal() + missing,
                    false,
                    "还需转正 " + missing + " 名党员",
                    "needs " + missing + " more formal " + (missing == 1 ? "member" : "members"));
        for (Neighbour other : neighbours()) {
            ObjectNode merge = change("merge");
            merge.putArray("units").add(other.code()).add(code());
            merge.putObject("into").put("code", other.code());
            if (other.far() > 0) merge.put("under", other.under());
            add(
                    merge,
                    "与 " + other.code() + " " + other.name() + " 合并",
                    "join with " + other.code() + " " + other.name());
        }
        if (offender.unit().kind().equals("grid")) form("group", "改设党小组", "make it a group");
    }

    private void joint() {
        List<Covered> covered = tx.list("scenarios/repairs/covered", Map.of("code", code()), Covered.class);
        int over = (int) (offender.found() - offender.wanted());
        if (over <= 0 || covered.size() < over) return;
        List<Covered> leaving = covered.subList(covered.size() - over, covered.size());
        for (Neighbour other : neighbours()) {
            List<ObjectNode> changes = new ArrayList<>();
            for (Covered thing : leaving) {
                changes.add(change("uncover").put("branch", code()).put("thing", thing.code()));
                changes.add(change("cover")
                        .put("branch", other.code())
                        .put("thing", thing.code())
                        .put("how", "joint"));
            }
            all.add(new Candidate(
                    new Names(
                            over + " 个单位改由 " + other.code() + " " + other.name() + " 覆盖",
                            "leave " + over + " organizations to " + other.code() + " " + other.name()),
                    changes));
        }
    }

    private void overloaded() {
        for (Helped one : tx.list("scenarios/repairs/helped", Map.of("code", code()), Helped.class))
            all.add(new Candidate(
                    new Names(
                            one.target() + " " + one.targetName() + " 改由 " + one.helper() + " " + one.name() + " 帮扶",
                            "let " + one.helper() + " " + one.name() + " help " + one.target() + " "
                                    + one.targetName()),
                    List.of(
                            assist("unassist", code(), one.target(), one.role()),
                            assist("assist", one.helper(), one.target(), one.role()))));
    }

    private void missing() {
        List<String> filled = tx.list("scenarios/repairs/roles", Map.of("code", code()), String.class);
        List<List<Helper>> choices = new ArrayList<>();
        List<String> missing = policies.inForce(tx, code()).missing("backward", filled);
        for (String role : missing)
            choices.add(tx.list("scenarios/repairs/helpers", Map.of("code", code(), "role", role), Helper.class));
        int most = choices.stream().mapToInt(List::size).min().orElse(0);
        for (int i = 0; i < most; i++) {
            List<ObjectNode> changes = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int j = 0; j < missing.size(); j++) {
                Helper helper = choices.get(j).get(i);
                names.add(helper.code() + " " + helper.name());
                changes.add(assist("assist", helper.code(), code(), missing.get(j)));
            }
            all.add(new Candidate(
                    new Names("由 " + String.join("、", names) + " 帮扶", "let " + String.join(", ", names) + " help"),
                    changes));
        }
    }

    private List<Neighbour> neighbours() {
        return tx.list("scenarios/repairs/neighbours", Map.of("code", code()), Neighbour.class);
    }

    private void form(String form, String zh, String en) {
        add(change("convert").put("unit", code()).put("to", form), zh, en);
    }

    private void set(String field, long value, boolean yearly, String zh, String en) {
        ObjectNode set = change("set").put("thing", code()).put("field", field).put("value", value);
        add(yearly ? set.put("year", year) : set, zh, en);
    }

    private static ObjectNode assist(String kind, String helper, String target, String role) {
        return change(kind).put("helper", helper).put("target", target).put("role", role);
    }

    private void add(ObjectNode change, String zh, String en) {
        all.add(new Candidate(new Names(zh, en), List.of(change)));
    }

    private static ObjectNode change(String kind) {
        return JsonMapper.shared().createObjectNode().put("kind", kind);
    }

    private String code() {
        return offender.unit().code();
    }
}
