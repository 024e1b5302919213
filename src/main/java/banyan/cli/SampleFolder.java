package banyan.cli;

import banyan.load.sample.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The Zhejiang sample as a folder of CSV files, written beside other work and gone when closed. */
final class SampleFolder implements AutoCloseable {
    private static final String NAME = "banyan-sample";

    private final Path path;
    private final CompletableFuture<Void> written;

    private SampleFolder(Path path) {
        this.path = path;
        this.written = CompletableFuture.runAsync(() -> Sample.write(path));
    }

    /** Begins to write it. */
    static SampleFolder begin() {
        try {
            return new SampleFolder(Files.createTempDirectory(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Begins to write it where it was before: it is the same at every run, so that what was begun from a folder now
     * gone can be gone on with.
     */
    static SampleFolder again(String path) {
        return new SampleFolder(Path.of(path));
    }

    /** Whether that path was such a folder. */
    static boolean was(String path) {
        return path.contains(NAME);
    }

    /** The folder, once everything is in it. */
    Path path() {
        written.join();
        return path;
    }

    @Override
    public void close() {
        written.exceptionally(ignored -> null).join();
        if (Files.notExists(path)) return;
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
