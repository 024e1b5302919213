package banyan.http;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Cypher;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description of the API knows the routes of scenarios. */
class ScenarioRoutesTest {
    private final JsonNode api =
            OpenApi.of(new Api(Rooms.over(Cypher.read(null)), new Opening(new CompletableFuture<>())).routes());

    @Test
    void everyRouteOfAScenarioIsDescribed() {
        JsonNode paths = api.get("paths");
        assertThat(Set.copyOf(paths.get("/api/scenarios").propertyNames())).isEqualTo(Set.of("get", "post"));
        assertThat(Set.copyOf(paths.get("/api/scenarios/{id}").propertyNames()))
                .isEqualTo(Set.of("get", "put", "delete"));
        for (String what : List.of("simulate", "compare", "conflicts", "rebase", "repairs", "report"))
            assertThat(paths.at("/~1api~1scenarios~1{id}~1" + what).has("get"))
                    .as(what)
                    .isTrue();
        for (String what : List.of(
                "simulate", "decisions", "submit", "approve", "reject", "withdraw", "apply", "duplicate", "rebase"))
            assertThat(paths.at("/~1api~1scenarios~1{id}~1" + what).has("post"))
                    .as(what)
                    .isTrue();
        assertThat(paths.has("/api/jobs/{id}")).isTrue();
    }

    @Test
    void everyShapeThatIsReferredToIsThereAndNoneIsOfTheJsonLibrary() {
        Set<String> named = new HashSet<>(api.at("/components/schemas").propertyNames());
        api.findValuesAsString("$ref")
                .forEach(ref -> assertThat(named).contains(ref.substring(ref.lastIndexOf('/') + 1)));
        assertThat(named)
                .doesNotContain("JsonNode", "ObjectNode", "ArrayNode")
                .contains("Scenario", "Content", "Comparison", "Change");
        JsonNode changes = api.at("/components/schemas/Scenario/properties/changes/items");
        assertThat(changes.toString()).contains("#/components/schemas/Change");
    }
}
