package banyan.http;

import banyan.units.Invalid;
import banyan.units.Names;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The few words a request may carry in a JSON object of texts; no body is an empty one. */
final class Said {
    private final JsonNode body;
    private final List<Invalid.Fault> faults = new ArrayList<>();

    private Said(JsonNode body) {
        this.body = body;
    }

    /**
     * Reads the body.
     *
     * @param known the fields there may be
     * @throws Invalid when it is no object of those fields
     */
    static Said of(Context ctx, Set<String> known) {
        Said said = new Said(ctx.bodyAsBytes().length == 0 ? Json.MAPPER.createObjectNode() : Body.json(ctx));
        if (!said.body.isObject()) throw Invalid.at("", "应为一个 JSON 对象", "must be a JSON object");
        for (String field : said.body.propertyNames())
            if (!known.contains(field)) said.fault(field, "未知字段", "is not a field here");
        return said;
    }

    /** A text, null when it is not said. */
    @Nullable
    String text(String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) return null;
        if (value.isString() && !value.asString().isBlank())
            return value.asString().strip();
        fault(field, "应为非空文本", "must be text that is not empty");
        return null;
    }

    /** A text that must be said; empty where it is not. */
    String needed(String field) {
        String text = text(field);
        if (text == null && !body.hasNonNull(field)) fault(field, "缺少", "is missing");
        return text == null ? "" : text;
    }

    /** Texts; none where nothing is said. */
    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        JsonNode list = body.get(field);
        if (list == null || list.isNull()) return texts;
        if (!list.isArray()) fault(field, "应为数组", "must be an array");
        for (int i = 0; i < list.size(); i++) {
            if (list.path(i).isString()) texts.add(list.get(i).asString());
            else fault(field + "[" + i + "]", "应为文本", "must be text");
        }
        return texts;
    }

    /** @throws Invalid with every fault met so far */
    Said checked() {
        if (!faults.isEmpty()) throw new Invalid(faults);
        return this;
    }

    private void fault(String path, String zh, String en) {
        faults.add(new Invalid.Fault(path, new Names(zh, en)));
    }
}
