package banyan.http;

import banyan.units.Fields;
import banyan.units.Invalid;
import banyan.units.Names;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The JSON a request carries. */
final class Body {
    private Body() {}

    /**
     * The fields of a body that may be left out: none is as good as an empty object.
     *
     * @param known those there may be
     * @throws Invalid where it is no JSON object
     */
    static Fields fields(Context ctx, String... known) {
        Fields fields = Fields.of(ctx.bodyAsBytes().length == 0 ? Json.MAPPER.createObjectNode() : json(ctx));
        fields.only(known);
        return fields;
    }

    /**
     * Reads the body as JSON, whatever it says.
     *
     * @throws Invalid naming line and column where it is none
     */
    static JsonNode json(Context ctx) {
        String type = ctx.contentType();
        if (type == null || !type.contains("json"))
            throw new UnsupportedMediaTypeResponse("The body must be application/json.");
        try {
            return Json.MAPPER.readTree(ctx.bodyAsBytes());
        } catch (JacksonException e) {
            Names wrong = Json.wrong(e);
            throw Invalid.at("", wrong.zh(), wrong.en());
        }
    }
}
