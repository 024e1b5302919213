package banyan.scenarios.plans;

import banyan.scenarios.Plan;
import banyan.scenarios.PlanReader;
import banyan.units.Unit;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A scenario as it is kept.
 *
 * @param root the unit it lives in: all its changes lie at or below it
 * @param on the day it takes effect; null: the day it is looked at or applied
 * @param version grows by one whenever anything about it is written
 * @param planned the version at which its changes were last another
 * @param base revision of the organisation its changes were written for
 * @param changes in their order, as they were given; {@code off} left out for now, {@code refused} by the approval
 * @param history who did what to it, when and why, the oldest first
 * @param possible what may be done with it now
 * @param reorganization id of the reorganisation it became; null while it was not applied
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scenario(
        String id,
        String name,
        @Nullable String purpose,
        Unit root,
        String author,
        @Nullable LocalDate on,
        State state,
        long version,
        long planned,
        long base,
        List<ObjectNode> changes,
        List<Step> history,
        List<String> possible,
        @Nullable String reorganization) {
    /**
     * One step of a scenario's way.
     *
     * @param what {@code create}, {@code submit}, {@code approve}, … or {@code rebase}
     * @param at the moment, in UTC
     * @param why null where nothing was said
     * @param refused ids of the changes an approval left out; null where there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            String what,
            String by,
            String at,
            @Nullable String why,
            @Nullable List<String> refused) {}

    /**
     * What is to be performed: the changes that are neither switched off nor refused.
     *
     * @param today the day it takes effect where none is given
     */
    public Plan plan(LocalDate today) {
        return plan(changes, on == null ? today : on);
    }

    /** The same with other changes. */
    Scenario saying(List<ObjectNode> others) {
        return new Scenario(
                id,
                name,
                purpose,
                root,
                author,
                on,
                state,
                version,
                planned,
                base,
                others,
                history,
                possible,
                reorganization);
    }

    /** How many changes are to be performed. */
    @JsonIgnore
    public int size() {
        return (int) changes.stream().filter(Scenario::active).count();
    }

    /** Whether a change, as it was given, is to be performed. */
    static boolean active(ObjectNode change) {
        return !change.path("off").asBoolean(false) && !change.path("refused").asBoolean(false);
    }

    /** The plan of changes as they were given. */
    static Plan plan(List<ObjectNode> changes, LocalDate on) {
        if (changes.isEmpty()) return new Plan(List.of(), on);
        ObjectNode body = JsonMapper.shared().createObjectNode().put("on", on.toString());
        ArrayNode list = body.putArray("changes");
        for (ObjectNode change : changes) {
            ObjectNode plain = change.deepCopy();
            plain.remove(Set.of("refused"));
            list.add(plain.put("off", !active(change)));
        }
        return PlanReader.read(body, on);
    }
}
