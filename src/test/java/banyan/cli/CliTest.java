package banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CliTest {
    @Test
    void anUnknownCommandIsWrongUse() {
        Terminal ran = Terminal.run("frobnicate");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("frobnicate");
    }

    @Test
    void helpNamesTheCommandsAndIsData() {
        Terminal ran = Terminal.run("--help");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("serve");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void theVersionIsTheBuilds() {
        assertThat(Terminal.run("--version").out()).matches("Banyan \\d+\\.\\d+.*\\s*");
    }

    @Test
    void aFolderOfCypherFilesThatIsNotThereIsWrongUse() {
        Terminal ran = Terminal.run("serve", "--cypher", "no/such/folder");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("no/such/folder");
    }
}
