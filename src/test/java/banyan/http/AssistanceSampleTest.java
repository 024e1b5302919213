package banyan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The twelve backward branches of the sample, each of their helpers taken away in turn. */
@ExtendWith(SampleServer.class)
class AssistanceSampleTest {
    private final Client client;

    AssistanceSampleTest(Client client) {
        this.client = client;
    }

    private JsonNode post(String path, String body) {
        Client.Reply reply = client.post(path, body);
        assertThat(reply.status()).as(path + " " + body + ": " + reply.text()).isEqualTo(200);
        return reply.json();
    }

    @Test
    void withoutAnyOneHelperExactlyItsBranchesFallAndTheProposalFillsThemWithinTheCaps() {
        Map<String, List<String>> byHelper = new TreeMap<>();
        for (JsonNode branch : client.get("/api/units/33/assistance").json().get("branches"))
            for (JsonNode helper : branch.get("helpers"))
                byHelper.computeIfAbsent(helper.get("code").asString(), none -> new ArrayList<>())
                        .add(branch.get("code").asString());
        assertThat(byHelper).hasSizeGreaterThan(40);
        byHelper.forEach((helper, branches) -> {
            JsonNode removal = client.get("/api/helpers/" + helper + "/removal").json();
            List<String> falls = new ArrayList<>();
            for (JsonNode branch : removal.get("branches"))
                if (branch.get("falls").asBoolean())
                    falls.add(branch.at("/unit/code").asString());
            assertThat(falls).as(helper).containsExactlyElementsOf(branches);

            String county = branches.getFirst().substring(0, 6);
            JsonNode proposed = post("/api/units/" + county + "/proposals", "{\"without\": [\"" + helper + "\"]}");
            assertThat(proposed.at("/cost/unfilled").asLong()).as(helper).isZero();
            assertThat(proposed.get("pairings")).as(helper).hasSameSizeAs(branches);
            for (JsonNode pairing : proposed.get("pairings")) {
                assertThat(pairing.get("inRole").asLong() + 1)
                        .as(helper)
                        .isLessThanOrEqualTo(pairing.get("cap").asLong());
                assertThat(pairing.at("/helper/code").asString()).isNotEqualTo(helper);
            }
            JsonNode impact = post("/api/impact", "{\"changes\": " + proposed.get("changes") + "}");
            for (JsonNode offender : impact.at("/checks/introduced"))
                assertThat(offender.get("check").asString()).as(helper).isNotEqualTo("backward-branch");
            assertThat(impact.get("undecided").asLong()).as(helper).isZero();
        });
    }
}
