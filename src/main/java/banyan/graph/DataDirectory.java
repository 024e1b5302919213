package banyan.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directory of an embedded store: {@code neo4j/} for the database, {@code lock} held while it runs,
 * {@code password} and {@code bolt} (the address of the running database) readable by the owner only.
 */
final class DataDirectory implements AutoCloseable {
    private static final String USER = "neo4j";

    private final Path path;
    private final @Nullable FileLock lock;

    private DataDirectory(Path path, @Nullable FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes the directory if nobody holds it; else it is another Banyan's and {@link #address} leads there. */
    static DataDirectory claim(Path path) {
        try {
            Files.createDirectories(path);
            if (!Files.isDirectory(path.resolve("neo4j")) && Files.exists(path.resolve("neostore")))
                throw new Refused(path + " is a Neo4j store, not a Banyan data directory.");
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) channel.close();
            DataDirectory data = new DataDirectory(path, lock);
            if (lock == null) data.address();
            return data;
        } catch (IOException e) {
            throw new Refused("The data directory " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    boolean ours() {
        return lock != null;
    }

    Path database() {
        return path.resolve("neo4j");
    }

    /** The generated password of the embedded database, made at the first start. */
    String password() {
        try {
            Path file = path.resolve("password");
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                writeSecret(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the address for commands that come while the database runs. */
    void announce(String host, int port) {
        try {
            writeSecret(path.resolve("bolt"), "bolt://" + host + ":" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the database of this directory answers. */
    Store.Remote address() {
        try {
            List<String> lines = Files.readAllLines(path.resolve("bolt"));
            return new Store.Remote(URI.create(lines.getFirst().strip()), USER, password());
        } catch (IOException e) {
            throw new Refused(
                    "The data directory " + path + " is held by another program that is just starting or is no Banyan.",
                    e);
        }
    }

    private static void writeSecret(Path file, String text) throws IOException {
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve("bolt"));
            if (lock != null) lock.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
