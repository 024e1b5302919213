package banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Cypher;
import banyan.graph.Graph;
import banyan.graph.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario's whole way at the terminal, through a program that has the store open, as a server has. */
class ScenarioCommandTest {
    private static final String LIST = """
            code,name
            33,浙江省
            3303,温州市
            330382,乐清市
            330382114,甲镇
            330382114201,子村委会
            330382114202,丑村委会
            """;
    private static final String PLAN = """
            {"name": "并村", "root": "330382", "on": "2018-12-31", "changes": [
              {"kind": "merge", "units": ["330382114201", "330382114202"], "into": {"code": "330382114201"}}]}""";

    @TempDir
    Path folder;

    private Terminal banyan(String... args) {
        Stream<String> where = Stream.of("--data", folder.resolve("data").toString(), "--lang", "en");
        return Terminal.run(Stream.concat(Stream.of(args), where).toArray(String[]::new));
    }

    @Test
    void aScenarioIsWrittenHandedInApprovedAppliedAndTakenBack() throws IOException {
        Path list = folder.resolve("list.csv");
        Path plan = folder.resolve("plan.json");
        Files.writeString(list, LIST);
        Files.writeString(plan, PLAN);
        try (Graph open = Graph.open(new Store.Embedded(folder.resolve("data")), Cypher.read(null))) {
            walk(list, plan);
        }
    }

    private void walk(Path list, Path plan) {
        assertThat(banyan("load", list.toString()).exit()).isZero();
        String digest = banyan("verify", "--digest").out();
        Terminal created = banyan("scenario", "create", plan.toString());
        assertThat(created.exit()).as(created.err()).isZero();
        String id = created.out().strip();
        assertThat(banyan("scenario", "list").out()).contains(id, "draft", "并村");
        Terminal page = banyan("simulate", id, "--html");
        assertThat(page.out()).as(page.err()).contains("<!DOCTYPE html>", "并村");
        Terminal early = banyan("scenario", "apply", id);
        assertThat(early.exit()).isEqualTo(1);
        assertThat(early.err()).contains("possible: edit, submit, withdraw, delete, duplicate");
        assertThat(banyan("scenario", "submit", id, "--by", "甲").exit()).isZero();
        assertThat(banyan("scenario", "approve", id, "--by", "乙", "--why", "可行").exit())
                .isZero();
        Terminal applied = banyan("scenario", "apply", id);
        assertThat(applied.exit()).as(applied.err()).isZero();
        assertThat(applied.out().strip()).isEqualTo("2018-12-31-1");
        assertThat(banyan("scenario", "show", id).out()).contains("\"applied\"", "2018-12-31-1", "可行");
        assertThat(banyan("scenario", "revert", id).exit()).isZero();
        assertThat(banyan("verify", "--digest").out()).isEqualTo(digest);
        assertThat(banyan("scenario", "show", "nothing").exit()).isEqualTo(1);
        assertThat(banyan("scenario").exit()).isEqualTo(2);
    }
}
