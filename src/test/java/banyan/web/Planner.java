package banyan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios as a test finds and leaves them: asked of the server itself, past the page. */
final class Planner {
    private static final JsonMapper JSON = new JsonMapper();
    private final APIRequestContext request;

    Planner(Visitor visitor) {
        this.request = visitor.page.request();
    }

    /** Keeps a scenario in 柳市镇 with these changes; answers its id. */
    String keep(String name, String changes) {
        String body = """
                {"name": "%s", "root": "330382114", "author": "test", "changes": %s}""".formatted(name, changes.replace('\'', '"'));
        return sent("/api/scenarios", body).get("id").asString();
    }

    JsonNode sent(String path, String body) {
        APIResponse response = request.post(
                Site.address() + path,
                RequestOptions.create()
                        .setHeader("Content-Type", "application/json")
                        .setData(body));
        assertThat(response.status()).as(response.text()).isLessThan(300);
        return JSON.readTree(response.text());
    }

    JsonNode read(String path) {
        return JSON.readTree(request.get(Site.address() + path).text());
    }

    /** Takes back what became of a scenario, if anything did, and removes it where that can be. */
    void clear(String id) {
        JsonNode scenario = read("/api/scenarios/" + id);
        if (scenario.has("reorganization")) {
            String became =
                    "/api/reorganizations/" + scenario.get("reorganization").asString();
            if (!read(became).has("reverted")) sent(became + "/revert", "{}");
            return;
        }
        Map<String, String> first = Map.of("submitted", "reject", "approved", "withdraw");
        String way = first.get(scenario.path("state").asString(""));
        if (way != null) request.post(Site.address() + "/api/scenarios/" + id + "/" + way);
        request.delete(Site.address() + "/api/scenarios/" + id);
    }
}
