package banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Cypher;
import banyan.graph.Graph;
import banyan.graph.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadCommandTest {
    private static final String LIST = """
            code,name
            44,广东省
            4419,东莞市
            441900003,东城街道
            441900003001,岗贝社区居委会
            """;

    @TempDir
    Path folder;

    private Terminal banyan(String command, String... args) {
        String[] all = new String[args.length + 3];
        all[0] = command;
        all[1] = "--data";
        all[2] = folder.resolve("data").toString();
        System.arraycopy(args, 0, all, 3, args.length);
        return Terminal.run(all);
    }

    @Test
    void aListLoadsIsVerifiedAndComesOutAsItWas() throws IOException {
        Path list = folder.resolve("list.csv");
        Files.writeString(list, LIST + "9x,没有\n");
        Terminal faulty = banyan("load", "--lang", "en", list.toString());
        assertThat(faulty.exit()).isEqualTo(1);
        assertThat(faulty.out())
                .isEqualTo("list.csv, row 6, code \"9x\": not a division code of 2, 4, 6, 9 or 12 digits:"
                        + " say its kind" + System.lineSeparator());
        Files.writeString(list, LIST);
        assertThat(banyan("load", list.toString()).exit()).isZero();
        // The rest goes through a program that has the store open, which spares each command a start of the database.
        try (Graph open = Graph.open(new Store.Embedded(folder.resolve("data")), Cypher.read(null))) {
            comesOutAsItWas();
        }
    }

    private void comesOutAsItWas() {
        Terminal places = banyan("export", "--what", "places");
        assertThat(places.exit()).isZero();
        assertThat(places.out().lines().map(line -> line.replaceAll("^([^,]*,[^,]*).*", "$1")))
                .containsExactlyElementsOf(LIST.lines().toList());
        Terminal verified = banyan("verify");
        assertThat(verified.out()).isEmpty();
        assertThat(verified.exit()).isZero();
        assertThat(banyan("verify", "--digest").out())
                .matches("(?s)[0-9a-f]{64}\\R:City 1\\R.*")
                .contains("[:PART_OF] 3");
    }

    @Test
    void whatIsNotThereIsWrongUse() {
        Terminal ran = banyan("load", folder.resolve("nothing.csv").toString());
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("nothing.csv");
        assertThat(banyan("load").exit()).isEqualTo(2);
    }
}
