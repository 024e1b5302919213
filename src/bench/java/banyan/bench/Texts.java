package banyan.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The files of {@code src/bench/resources}, each read once. */
final class Texts {
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private Texts() {}

    static String of(String file) {
        return READ.computeIfAbsent(file, Texts::read);
    }

    private static String read(String file) {
        try (InputStream in = Texts.class.getResourceAsStream("/" + file)) {
            if (in == null) throw new IllegalArgumentException("There is no file src/bench/resources/" + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
