package banyan.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of {@code cypher/}, read once at the start. A question is named by its path without the ending, such as
 * {@code coverage/of-unit}; data files keep theirs, such as {@code load/kinds.json}. Immutable.
 */
public final class Cypher {
    private final SortedMap<String, String> files;

    private Cypher(SortedMap<String, String> files) {
        this.files = files;
    }

    /**
     * Reads the files: from {@code folder} if one is given, else from {@code cypher/} under the home the program was
     * started from (system property {@code banyan.home}), else from the jar.
     */
    public static Cypher read(@Nullable Path folder) {
        String home = System.getProperty("banyan.home");
        if (folder != null) {
            if (!Files.isDirectory(folder)) throw new Refused("There is no folder of Cypher files at " + folder + ".");
            return walk(folder);
        }
        if (home != null && Files.isDirectory(Path.of(home, "cypher"))) return walk(Path.of(home, "cypher"));
        return bundled();
    }

    private static Cypher bundled() {
        try {
            URI uri = Objects.requireNonNull(Cypher.class.getResource("/cypher"), "cypher/ is not on the classpath")
                    .toURI();
            if (!"jar".equals(uri.getScheme())) return walk(Path.of(uri));
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return walk(jar.getPath("/cypher"));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cypher walk(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            SortedMap<String, String> files = new TreeMap<>();
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".cypher") || name.endsWith(".json")) files.put(name, Files.readString(path));
            }
            return new Cypher(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole text of a question's file, head included. Stops with the file's name when there is none. */
    public String text(String question) {
        return file(question + ".cypher");
    }

    /** The text of a data file, such as {@code load/kinds.json}. */
    public String file(String name) {
        String text = files.get(name);
        if (text == null) throw new IllegalArgumentException("There is no file cypher/" + name);
        return text;
    }

    /** The names of the questions directly or anywhere below a folder, in order: {@code checks} gives all checks. */
    public List<String> in(String folder) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(folder + "/") && name.endsWith(".cypher"))
                .map(name -> name.substring(0, name.length() - ".cypher".length()))
                .toList();
    }

    /**
     * Whole files joined into one statement, each row led by the file's short name in the column {@code file}: asked
     * so, forty files cost a tenth of forty questions.
     *
     * @param questions at least one; all return the same columns
     * @param columns those columns, as they stand in the files' RETURN
     */
    public String union(List<String> questions, List<String> columns) {
        String aliases = String.join(", ", columns);
        return questions.stream()
                .map(question -> "CALL {\n" + text(question) + "\n}\nRETURN '"
                        + question.substring(question.lastIndexOf('/') + 1) + "' AS file, " + aliases)
                .collect(Collectors.joining("\nUNION ALL\n"));
    }

    /**
     * Whole files that write, one after the other in one statement: what each does, the next sees. Asked so, ten files
     * take one round trip. The {@code $changes} of each file become the parameter {@link #changesOf} names.
     *
     * @param questions at least one; none returns anything
     */
    public String sequence(List<String> questions) {
        return questions.stream()
                        .map(question -> "CALL () {\n"
                                + text(question).replaceAll("\\$changes\\b", "\\$" + changesOf(question)) + "\n}")
                        .collect(Collectors.joining("\n"))
                + "\nFINISH";
    }

    /** The parameter that holds the changes of one file in a {@link #sequence}. */
    public static String changesOf(String question) {
        return question.substring(question.lastIndexOf('/') + 1).replace('-', '_');
    }
}
