package banyan.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A long answer on its way: written to a file of its own, read once, gone when it has been read or given up. */
final class Spool implements AutoCloseable {
    /** Writes a whole answer. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private final Path file;

    Spool() throws IOException {
        file = Files.createTempFile("banyan-", ".spool");
    }

    /** Writes the answer, over whatever an earlier attempt wrote; answers its size in bytes. */
    long write(Writing writing) {
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                writing.to(out);
            }
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer; closing it removes the file. */
    InputStream read() throws IOException {
        return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
