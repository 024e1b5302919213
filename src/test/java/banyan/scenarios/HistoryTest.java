package banyan.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.assistance.Assistance;
import banyan.assistance.Contacts;
import banyan.assistance.Helpers;
import banyan.assistance.Leader;
import banyan.assistance.PastAssistance;
import banyan.assistance.Policies;
import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.graph.Tx;
import banyan.load.Export;
import banyan.units.Child;
import banyan.units.Descendant;
import banyan.units.Details;
import banyan.units.Filter;
import banyan.units.PastUnits;
import banyan.units.Units;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was answered on a day is answered as of that day, whatever happened since. */
@ExtendWith(TestGraph.class)
class HistoryTest {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 10);
    private static final int DAYS = 5;

    private final Graph graph;
    private final Units units;
    private final Assistance assistance;
    private final Contacts contacts;
    private final PastUnits past;
    private final PastAssistance pastAssistance;

    /** Looks for what it tells of as in a unit that holds very much. */
    private final PastAssistance looking;

    @TempDir
    Path folder;

    HistoryTest(Graph graph) {
        this.graph = graph;
        Policies policies = new Policies(graph.cypher());
        units = new Units(graph.cypher());
        assistance = new Assistance(units, policies);
        contacts = new Contacts(units, policies, new Helpers(units, policies));
        past = new PastUnits(graph.cypher());
        pastAssistance = new PastAssistance(past, policies);
        looking = new PastAssistance(past, policies, 0);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 9})
    void everyAnswerAndExportOfTheDayBeforeIsTheOneGivenThen(long seed) throws IOException {
        RandomHistory history = new RandomHistory(graph, seed);
        List<Map<String, String>> given = new ArrayList<>();
        for (int n = 0; n < DAYS; n++) {
            given.add(graph.read(tx -> answers(tx, null)).answer());
            new Export(graph).folder(folder.resolve("then-" + n));
            history.happen(FIRST.plusDays(10L * n));
        }
        for (int n = 0; n < DAYS; n++) {
            LocalDate day = FIRST.plusDays(10L * n - 1);
            Map<String, String> before = given.get(n);
            Map<String, String> answered =
                    graph.read(tx -> answers(tx, new AsOf(day, before))).answer();
            before.forEach((question, answer) -> assertThat(answered.get(question))
                    .as("seed %d, %s as of %s, performed %s", seed, question, day, history.performed)
                    .isEqualTo(answer));
            Path then = folder.resolve("then-" + n);
            Path now = folder.resolve("as-of-" + n);
            new Export(graph, day).folder(now);
            for (Path file : files(then))
                assertThat(now.resolve(file.getFileName()))
                        .as("seed %d, %s as of %s, performed %s", seed, file.getFileName(), day, history.performed)
                        .hasSameTextualContentAs(file);
            assertThat(files(now)).hasSameSizeAs(files(then));
        }
        assertThat(history.performed.values())
                .as("seed %d: enough happened", seed)
                .hasSizeGreaterThan(2);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private record AsOf(LocalDate day, Map<String, String> asked) {}

    private Map<String, String> answers(Tx tx, @Nullable AsOf asOf) {
        Map<String, String> answers = new LinkedHashMap<>();
        LocalDate day = asOf == null ? null : asOf.day();
        answers.put("root", said(day == null ? units.root(tx) : past.root(tx, day)));
        List<String> codes = asOf == null
                ? TestGraph.cypher(
                                graph,
                                "MATCH (u:Unit|Organization|Leader) RETURN u.code AS code ORDER BY code",
                                Map.of())
                        .stream()
                        .map(row -> String.valueOf(row.get("code")))
                        .toList()
                : asOf.asked().keySet().stream()
                        .filter(key -> key.startsWith("unit ") || key.startsWith("leader "))
                        .map(key -> key.substring(key.indexOf(' ') + 1))
                        .toList();
        for (String code : codes) {
            boolean leader = asOf == null
                    ? !TestGraph.cypher(graph, "MATCH (l:Leader&Thing {code: $code}) RETURN l", Map.of("code", code))
                            .isEmpty()
                    : asOf.asked().containsKey("leader " + code);
            if (leader) {
                answers.put(
                        "leader " + code,
                        said(day == null ? contacts.leader(tx, code) : pastAssistance.leader(tx, day, code)));
                continue;
            }
            Details details = day == null ? units.get(tx, code) : past.get(tx, day, code);
            answers.put("unit " + code, said(details));
            if (details.of().equals("organization") || details.kind().equals("grid")) continue;
            answers.put(
                    "children " + code,
                    said((day == null
                                    ? units.children(tx, code, Filter.ALL, null, 100, null)
                                    : past.children(tx, day, code, Filter.ALL, null, 100))
                            .items().stream().map(HistoryTest::plain).toList()));
            if (!details.kind().matches("province|township")) continue;
            List<Descendant> below = new ArrayList<>();
            if (day == null) units.descendants(tx, code, Filter.ALL, below::add);
            else past.descendants(tx, day, code, Filter.ALL, below::add);
            answers.put("descendants " + code, said(below));
            answers.put(
                    "assistance " + code,
                    said(
                            day == null
                                    ? assistance.ofUnit(tx, code, 100, null)
                                    : pastAssistance.ofUnit(tx, day, code, 100, null)));
            if (day != null) {
                assertThat(looking.ofUnit(tx, day, code, 100, null))
                        .isEqualTo(pastAssistance.ofUnit(tx, day, code, 100, null));
                assertThat(looking.contacts(tx, day, code, 100, null))
                        .isEqualTo(pastAssistance.contacts(tx, day, code, 100, null));
            }
            answers.put(
                    "contact points " + code,
                    said(
                            day == null
                                    ? contacts.ofUnit(tx, code, 100, null)
                                    : pastAssistance.contacts(tx, day, code, 100, null)));
        }
        return answers;
    }

    private static Child plain(Child child) {
        return new Child(
                child.code(),
                child.name(),
                child.kind(),
                child.of(),
                child.form(),
                child.backward(),
                child.children(),
                null);
    }

    /** As JSON, without what is not kept by the day. */
    private static String said(Object answer) {
        var json = JsonMapper.shared().valueToTree(answer);
        if (answer instanceof Details details && json instanceof ObjectNode unit) {
            unit.remove("asOf");
            if (Objects.equals(details.of(), "place")) unit.remove("size");
        }
        json.findParents("others").forEach(point -> ((ObjectNode) point).remove("others"));
        json.findParents("misplaced").forEach(helper -> ((ObjectNode) helper).remove("misplaced"));
        if (answer instanceof Leader) ((ObjectNode) json).remove("helping");
        return json.toString();
    }
}
