package banyan.scenarios;

import banyan.graph.Values;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a reorganisation did to one node: enough to see whether it still is as it was left, and to give it back what it
 * was. Kept as JSON.
 *
 * @param began whether the reorganisation brought it into being
 * @param labels as left
 * @param hadLabels those before; null where they are the same, or where there were none
 * @param had the values before of those properties that differ; one missing here was not there
 * @param left the values they were left with; one missing here was taken away
 * @param ties relations from this node that differ
 */
record Before(
        boolean began,
        List<String> labels,
        @Nullable List<String> hadLabels,
        Map<String, Object> had,
        Map<String, Object> left,
        List<Tie> ties) {
    /**
     * A relation that differs.
     *
     * @param to the key of the node it leads to
     * @param had its properties before; null where it was not there
     * @param left its properties as left; null where it was taken away
     */
    record Tie(
            String type,
            String to,
            @Nullable Map<String, Object> had,
            @Nullable Map<String, Object> left) {
        private Tie mapped(UnaryOperator<Map<String, Object>> values) {
            return new Tie(type, to, had == null ? null : values.apply(had), left == null ? null : values.apply(left));
        }
    }

    private Before mapped(UnaryOperator<Map<String, Object>> values) {
        return new Before(
                began,
                labels,
                hadLabels,
                values.apply(had),
                values.apply(left),
                ties.stream().map(tie -> tie.mapped(values)).toList());
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(mapped(Values::told));
    }

    static Before read(String json) {
        return JsonMapper.shared().readValue(json, Before.class).mapped(Values::read);
    }

    /** Whether anything of the node itself differs. */
    boolean differs() {
        return began || hadLabels != null || !had.isEmpty() || !left.isEmpty();
    }

    /** Whether it lived before, and whether it lived when it was left. */
    boolean lived() {
        return !began && (hadLabels == null ? labels : hadLabels).contains("Thing");
    }

    boolean ended() {
        return lived() && !labels.contains("Thing");
    }
}
