package banyan.scenarios.plans;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A choice where no default is safe.
 *
 * @param fate id of the fate decided
 * @param choice one of the fate's choices: a code, {@code none} or {@code all}
 * @param by who decides
 */
public record Decision(String fate, String choice, String by) {
    /** The change that says so; without an id. */
    ObjectNode change() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("kind", "decide")
                .put("fate", fate)
                .put("choice", choice)
                .put("by", by);
    }
}
