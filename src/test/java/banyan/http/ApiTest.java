package banyan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Every route, through a real server on the sample. */
@ExtendWith(SampleServer.class)
class ApiTest {
    private static final String TOWNSHIP = "330382114";
    private static final String MERGE = """
            {"changes": [{"kind": "merge", "units": ["330382114200", "330382114201", "330382114202"],
              "into": {"code": "330382114200"}}]}""";

    private final Client client;

    ApiTest(Client client) {
        this.client = client;
    }

    private JsonNode get(String path) {
        Client.Reply reply = client.get(path);
        assertThat(reply.status()).as(path + ": " + reply.text()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        return reply.json();
    }

    @Test
    void theServerIsUpAndSaysItsRevision() {
        JsonNode health = get("/health");
        assertThat(health.get("status").asString()).isEqualTo("up");
        assertThat(health.get("revision").asLong() % 2).isZero();
    }

    @Test
    void theRootIsTheProvince() {
        JsonNode root = get("/api/units");
        assertThat(root.get("code").asString()).isEqualTo("33");
        assertThat(root.get("kind").asString()).isEqualTo("province");
        assertThat(root.get("children").asLong()).isGreaterThanOrEqualTo(11);
    }

    @Test
    void aUnitStandsUnderItsPath() {
        JsonNode unit = get("/api/units/" + TOWNSHIP);
        assertThat(unit.get("path").findValuesAsString("code")).containsExactly("33", "3303", "330382");
        String ref = unit.get("ref").asString();
        assertThat(get("/api/units/~" + ref).get("code").asString()).isEqualTo(TOWNSHIP);
    }

    @Test
    void childrenComeInPagesThatJoin() {
        JsonNode all = get("/api/units/" + TOWNSHIP + "/children?limit=1000");
        JsonNode first = get("/api/units/" + TOWNSHIP + "/children?limit=3");
        JsonNode second = get("/api/units/" + TOWNSHIP + "/children?limit=3&after="
                + first.get("next").asString());
        assertThat(first.get("total").asLong()).isEqualTo(all.get("items").size());
        assertThat(all.has("next")).isFalse();
        assertThat(all.get("items").findValuesAsString("code").subList(3, 6))
                .isEqualTo(second.get("items").findValuesAsString("code"));
    }

    @Test
    void descendantsAreTheSameInEveryForm() {
        String path = "/api/units/330382/descendants?kind=township";
        JsonNode json = get(path);
        List<String> csv = client.get(path, "Accept", "text/csv").text().lines().toList();
        List<String> lines = client.get(path, "Accept", "application/x-ndjson")
                .text()
                .lines()
                .toList();
        assertThat(json.get("total").asLong()).isEqualTo(lines.size()).isEqualTo(csv.size() - 1);
        assertThat(csv.getFirst()).startsWith("code,");
        assertThat(lines.getFirst()).isEqualTo(json.get("items").get(0).toString());
    }

    @Test
    void anAnswerCarriesItsRevisionAndIsNotSentTwice() {
        Client.Reply first = client.get("/api/units/33");
        Client.Reply again = client.get("/api/units/33", "If-None-Match", first.header("ETag"));
        assertThat(first.header("ETag"))
                .startsWith("\"" + get("/health").get("revision").asLong());
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(client.get("/api/units/33?lang=en", "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void askedAtOnceEachIsAnsweredAsAlone() {
        for (String path : List.of("/api/checks?unit=330382&limit=7", "/api/units/none/coverage")) {
            List<Client.Reply> together =
                    IntStream.range(0, 8)
                            .mapToObj(i -> CompletableFuture.supplyAsync(() -> client.get(path)))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
            Client.Reply alone = client.get(path);
            assertThat(together).extracting(Client.Reply::status).containsOnly(alone.status());
            if (alone.status() == 200)
                assertThat(together).extracting(Client.Reply::text).containsOnly(alone.text());
        }
    }

    @Test
    void answersAreCompressedWhereTheCallerWantsIt() {
        Client.Reply reply = client.get("/api/units/33/children", "Accept-Encoding", "gzip");
        assertThat(reply.header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void coverageOfAUnitIsTheSumOverItsChildren() {
        JsonNode unit = get("/api/units/33/coverage");
        JsonNode children = get("/api/units/33/coverage?by=children");
        assertThat(unit.get("revision")).isEqualTo(get("/health").get("revision"));
        for (String measure : List.of("villages", "communities", "members", "gridBranches")) {
            long sum = children.at("/own/" + measure).asLong();
            for (JsonNode child : children.get("items"))
                sum += child.at("/counts/" + measure).asLong();
            assertThat(unit.at("/counts/" + measure).asLong())
                    .as(measure)
                    .isPositive()
                    .isEqualTo(sum);
        }
    }

    @Test
    void coverageByVillageComesInColumnsOfOneLength() {
        JsonNode columns = get("/api/units/330382/coverage?by=village&measures=members,oneShoulder");
        for (String column : List.of("names", "parents", "members", "oneShoulder"))
            assertThat(columns.get(column).size())
                    .isEqualTo(columns.get("codes").size());
        assertThat(columns.get("codes").size()).isGreaterThan(100);
    }

    @Test
    void gapsAreAsManyAsTheIndicatorLacks() {
        JsonNode gaps = get("/api/units/330382/coverage/gaps?indicator=oneShoulder&limit=1000");
        JsonNode figure = gaps.get("indicator");
        assertThat(gaps.get("total").asLong())
                .isEqualTo(figure.get("of").asLong() - figure.get("value").asLong());
    }

    @Test
    void measuresAndIndicatorsAreNamedInBothLanguages() {
        for (String path : List.of("/api/measures", "/api/indicators")) {
            JsonNode zh = get(path + "?lang=zh").get("items");
            JsonNode en = get(path + "?lang=en").get("items");
            assertThat(zh.findValuesAsString("id")).isNotEmpty().isEqualTo(en.findValuesAsString("id"));
            assertThat(zh.get(0).get("name")).isNotEqualTo(en.get(0).get("name"));
        }
    }

    @Test
    void theAdjustmentOf2018IsOnRecord() {
        assertThat(get("/api/reorganizations").get("items").findValuesAsString("id"))
                .contains("grid-2018");
        JsonNode adjustment = get("/api/reorganizations/grid-2018");
        assertThat(adjustment.get("ended").asLong()).isEqualTo(246);
        assertThat(adjustment.get("established").asLong()).isEqualTo(8325);
        JsonNode remaps = get("/api/reorganizations/grid-2018/remaps");
        assertThat(remaps.get("total").asLong()).isGreaterThanOrEqualTo(246);
        Client.Reply csv = client.get("/api/reorganizations/grid-2018/remaps", "Accept", "text/csv");
        assertThat(csv.text()).startsWith("ref,from,fromName,to,toName,share,on");
    }

    @Test
    void whatWasLoadedAsHistoryIsNotTakenBack() {
        Client.Reply refused = client.post("/api/reorganizations/grid-2018/revert?lang=en", "{\"by\": \"x\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("fields").get(0).get("message").asString())
                .contains("loaded as history");
        assertThat(client.post("/api/reorganizations/none/revert", "{}").status())
                .isEqualTo(404);
        assertThat(client.post("/api/reorganizations/grid-2018/revert", "{\"whom\": 1}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theNetworkAroundATownshipStaysWithinAScreen() {
        JsonNode picture = get("/api/graph/" + TOWNSHIP);
        assertThat(picture.at("/focus/code").asString()).isEqualTo(TOWNSHIP);
        assertThat(picture.at("/elements/nodes").size()).isBetween(5, 400);
    }

    @Test
    void everyBackwardBranchHasItsFourHelpers() {
        JsonNode assistance = get("/api/units/33/assistance");
        assertThat(assistance.get("total").asLong()).isEqualTo(12);
        assertThat(assistance.get("complete").asLong()).isEqualTo(12);
        for (JsonNode branch : assistance.get("branches")) {
            assertThat(branch.get("helpers").findValuesAsString("role"))
                    .contains("county-leader", "township-leader", "department", "first-secretary");
            assertThat(branch.get("missing").size()).isZero();
        }
    }

    @Test
    void theBoardOfACountyAndAHelpersRemovalAreToldOfTheSample() {
        JsonNode board = get("/api/units/330382/assistance/board");
        assertThat(board.get("total").asLong()).isEqualTo(1);
        assertThat(board.at("/gaps/total").asLong()).isZero();
        assertThat(board.at("/weakPoints/items/0/falls").asLong()).isPositive();
        assertThat(board.at("/tasks/total").asLong()).isEqualTo(4);
        assertThat(board.at("/rounds/1/results/backward").asLong()).isEqualTo(1);
        String helper = board.at("/branches/0/helpers/0/code").asString();
        assertThat(board.at("/branches/0/helpers").findValuesAsString("misplaced"))
                .containsOnly("false");
        JsonNode removal = get("/api/helpers/" + helper + "/removal");
        assertThat(removal.at("/branches/0/missing/0").asString()).isEqualTo("county-leader");
        assertThat(get("/api/leaders/" + helper).at("/helping/loads/0/cap").asInt())
                .isEqualTo(4);
        JsonNode rounds = get("/api/units/33/rounds").get("items");
        assertThat(rounds.findValuesAsString("rectified").subList(0, 1)).containsExactly("1552");
        assertThat(rounds.get(0).get("units")).hasSize(11);
        assertThat(rounds.get(1).at("/results/rectified").asLong()).isEqualTo(1456);
    }

    @Test
    void aLeaderWithContactPointsIsFoundFromThem() {
        JsonNode points = get("/api/units/" + TOWNSHIP + "/contact-points");
        String leader = points.get("items").get(0).get("leader").get("code").asString();
        assertThat(get("/api/leaders/" + leader).get("contactPoints").size()).isPositive();
        assertThat(client.get("/api/leaders/nobody").status()).isEqualTo(404);
    }

    @Test
    void checksAnswerEveryRuleWithItsCount() {
        JsonNode offenders = get("/api/checks?unit=" + TOWNSHIP);
        assertThat(offenders.get("counts").size()).isGreaterThanOrEqualTo(8);
        assertThat(offenders.get("on").asString()).isEqualTo("2018-12-31");
    }

    @Test
    void searchFindsByChinesePinyinInitialsAndCode() {
        for (String q : List.of("%E9%BE%99%E6%B8%AF%E9%95%87", "longgangzhen", "lgz")) {
            JsonNode hits = get("/api/search?limit=50&q=" + q);
            assertThat(hits.get("items").findValuesAsString("name")).as(q).contains("龙港镇");
        }
    }

    @Test
    void aMergerOnPaperShowsEveryLevelAndStoresNothing() {
        long revision = get("/health").get("revision").asLong();
        Client.Reply reply = client.post("/api/impact", MERGE);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        JsonNode impact = reply.json();
        assertThat(impact.get("coverage").size()).isGreaterThanOrEqualTo(5);
        assertThat(impact.get("remaps").size()).isGreaterThanOrEqualTo(2);
        assertThat(impact.at("/counts/after/villages").asLong())
                .isEqualTo(impact.at("/counts/before/villages").asLong() - 2);
        assertThat(get("/health").get("revision").asLong()).isEqualTo(revision);
        assertThat(get("/api/units/330382114201").has("until")).isFalse();
    }

    @Test
    void aPlanThatBreaksARuleIsNamedByItsPlace() {
        Client.Reply reply = client.post("/api/impact?lang=en", MERGE.replace("330382114202", "330382114201"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("fields").get(0).get("path").asString()).startsWith("changes[0]");
    }

    @Test
    void theDescriptionKnowsEveryRouteAndItsShape() {
        JsonNode api = get("/api/openapi.json");
        assertThat(api.get("openapi").asString()).startsWith("3.1");
        assertThat(api.at("/paths/~1api~1units~1{code}/get/responses/200/content/application~1json/schema/$ref")
                        .asString())
                .startsWith("#/components/schemas/");
        api.findValuesAsString("$ref")
                .forEach(ref -> assertThat(api.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
    }

    @Test
    void theAdjustmentOfTheGridIsUndoneInTheAnswersOfTheDayBefore() {
        String ended = "330110007200-B2";
        assertThat(get("/api/units/" + ended).get("until").asString()).isEqualTo("2018-05-01");
        JsonNode then = get("/api/units/" + ended + "?asOf=2018-04-30");
        assertThat(then.has("until")).isFalse();
        assertThat(then.get("asOf").asString()).isEqualTo("2018-04-30");
        assertThat(then.get("path").findValuesAsString("code")).endsWith("330110007200");
        assertThat(get("/api/units/330110007200/children?of=branch&asOf=2018-04-30")
                        .get("items")
                        .findValuesAsString("code"))
                .contains(ended);
        assertThat(get("/api/units/" + ended + "/lineage").get("livesOnAs").findValuesAsString("code"))
                .containsExactly("330110007200-B");
        assertThat(get("/api/search?q=" + ended)
                        .get("items")
                        .get(0)
                        .get("succeededBy")
                        .findValuesAsString("code"))
                .containsExactly("330110007200-B");
        assertThat(client.get("/api/export?what=branches&asOf=2018-04-30").text())
                .contains("\n" + ended + ",");
    }

    @Test
    void figuresAreNotAskedOfADay() {
        Client.Reply refused = client.get("/api/units/33/coverage?asOf=2018-04-30");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("asOf");
        assertThat(client.get("/api/units/33/children?asOf=2018-04-30&measures=villages")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aCopyIsToldWhatChangedSinceItsRevision() {
        JsonNode all = get("/api/changes?since=0&limit=5");
        assertThat(all.get("items")).hasSize(5);
        assertThat(get("/api/changes?since=" + all.get("revision").asLong())
                        .get("total")
                        .asLong())
                .isZero();
    }
}
