package banyan.cli;

import banyan.graph.Cypher;
import banyan.graph.Graph;
import banyan.http.Rooms;
import banyan.http.Server;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the server and keeps it until the program is told to end. */
@Command(name = "serve", description = "Starts the server (the default command).", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    @Mixin
    Where where;

    @Spec
    CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7070",
            description = "Port to listen on (default: ${DEFAULT-VALUE}; 0 takes any free one).")
    int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "localhost",
            description = "Address to listen on (default: ${DEFAULT-VALUE}); without accounts only this machine's own.")
    String host;

    @Option(names = "--sample", description = "Load the Zhejiang sample first if there is nothing yet.")
    boolean sample;

    @Override
    public Integer call() {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Thread end = new Thread(() -> {
            told.countDown();
            waitFor(closed);
        });
        Runtime.getRuntime().addShutdownHook(end);
        watchParent();
        try {
            serveUntil(told);
        } catch (InterruptedException e) {
            // Told to end by the thread that runs us; everything is closed by now.
            Thread.currentThread().interrupt();
        } finally {
            closed.countDown();
        }
        return GraphCommand.GOOD;
    }

    private void serveUntil(CountDownLatch told) throws InterruptedException {
        Cypher files = where.files();
        CompletableFuture<Graph> opening = new CompletableFuture<>();
        Rooms rooms = Rooms.over(files);
        try (Server server = Server.start(host, port, rooms, opening);
                SampleFolder likely = sample && where.isNew() ? SampleFolder.begin() : null;
                Graph graph = Graph.open(where.store(), files)) {
            Preparation preparation = new Preparation(graph, err());
            boolean empty = prepare(preparation, likely);
            if (!empty) preparation.warm(rooms);
            opening.complete(graph);
            server.warm();
            if (!empty) preparation.draft(rooms);
            err().println("Banyan listens on http://" + host + ":" + server.port());
            if (empty)
                err().println(
                                "There is nothing in it yet: end it and run `banyan load PATH`, or `banyan serve --sample`.");
            told.await();
        }
    }

    private boolean prepare(Preparation preparation, @Nullable SampleFolder likely) {
        if (sample) preparation.sample(likely);
        preparation.pending();
        preparation.tallies();
        return preparation.isEmpty();
    }

    /** Ends with the Maven that started this, even if that was killed outright. */
    private static void watchParent() {
        if (!Boolean.getBoolean("banyan.watch-parent")) return;
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(GraphCommand.GOOD)));
    }

    /** Gives the serving thread time to close the graph before the program is gone. */
    @SuppressWarnings("ReturnValueIgnored")
    private static void waitFor(CountDownLatch closed) {
        try {
            closed.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
