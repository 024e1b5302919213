package banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.http.Client;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {
    @Test
    void anEmptyServerSaysWhatToDoRefusesASecondOnItsPortAndEndsWhenTold(@TempDir Path data) throws Exception {
        int port = freePort();
        StringWriter err = new StringWriter();
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        String[] args = {"--data", data.toString(), "--port", String.valueOf(port)};
        Thread serving = new Thread(
                () -> exit.complete(Cli.run(args, new PrintWriter(new StringWriter()), new PrintWriter(err, true))));
        serving.start();
        await(err, "Banyan listens on http://localhost:" + port, exit);
        await(err, "banyan load", exit);

        Client client = new Client(port);
        assertThat(client.get("/health").json().get("ready").asBoolean()).isTrue();
        assertThat(client.get("/api/units").status()).isEqualTo(404);

        Terminal second = Terminal.run(args);
        assertThat(second.exit()).isEqualTo(2);
        assertThat(second.err()).contains("Port " + port + " is taken");

        serving.interrupt();
        serving.join(Duration.ofSeconds(60));
        assertThat(exit).isCompletedWithValue(0);
    }

    @Test
    void anotherAddressThanThisMachinesOwnIsRefused() {
        Terminal ran = Terminal.run("serve", "--host", "0.0.0.0");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("0.0.0.0");
    }

    private static void await(StringWriter err, String text, CompletableFuture<Integer> exit) throws Exception {
        for (int i = 0; i < 1200 && !err.toString().contains(text); i++) {
            assertThat(exit).as(err.toString()).isNotDone();
            Thread.sleep(100);
        }
        assertThat(err.toString()).contains(text);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
