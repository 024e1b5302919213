package banyan.http;

import banyan.graph.Graph;
import banyan.scenarios.Reorganizations;
import banyan.scenarios.Reorganizations.Reorganization;
import banyan.units.Invalid;
import banyan.units.Names;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a request to take a reorganisation back may say.
 *
 * @param by who takes it back
 * @param why in their words
 */
record Revert(@Nullable String by, @Nullable String why) {
    /** Reads the body; none at all is as good as an empty one. */
    static Revert of(Context ctx) {
        if (ctx.bodyAsBytes().length == 0) return new Revert(null, null);
        JsonNode body = Body.json(ctx);
        List<Invalid.Fault> faults = new ArrayList<>();
        if (!body.isObject()) faults.add(new Invalid.Fault("", new Names("应为一个 JSON 对象", "must be a JSON object")));
        for (String name : body.propertyNames()) {
            if (!List.of("by", "why").contains(name))
                faults.add(
                        new Invalid.Fault(name, new Names("没有此项；可用：by, why", "is not known here; there are: by, why")));
            else if (!body.path(name).isString())
                faults.add(new Invalid.Fault(name, new Names("应为文字", "must be a text")));
        }
        if (!faults.isEmpty()) throw new Invalid(faults);
        return new Revert(text(body, "by"), text(body, "why"));
    }

    private static @Nullable String text(JsonNode body, String name) {
        String text = body.path(name).asString("").strip();
        return text.isEmpty() ? null : text;
    }

    Reorganization on(Reorganizations reorganizations, Graph graph, Ask ask) {
        return reorganizations
                .revert(graph, ask.path("id"), LocalDate.now(), by, why, ask.lang())
                .answer();
    }
}
