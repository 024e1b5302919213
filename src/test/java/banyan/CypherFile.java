package banyan;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file of {@code cypher/}, cut into its head and its statement. */
record CypherFile(String name, String text) {
    private static final Pattern EXAMPLE = Pattern.compile("/\\*\\s*:param\\s*(\\{.*?})\\s*\\*/", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$([A-Za-z]\\w*)");
    private static final Pattern BOUND = Pattern.compile("(?m)^// db hits per row: (\\d+) because \\S.*$");

    /** Whether it brings the schema up to date; such files hold several statements and are run once. */
    boolean isSchema() {
        return name.matches("schema/\\d{3}-.*");
    }

    /** Whether it is a head alone: a measure that follows from others. */
    boolean isHeadOnly() {
        return line("derived").isPresent();
    }

    /** Its first line. */
    String sentence() {
        return text.lines().findFirst().orElse("");
    }

    /** What follows {@code // word } in the head. */
    Optional<String> line(String word) {
        Matcher line = Pattern.compile("(?m)^// " + word + ":? (.+)$").matcher(text);
        return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    }

    /** The example parameters as written. */
    Optional<String> example() {
        Matcher example = EXAMPLE.matcher(text);
        return example.find() ? Optional.of(example.group(1)) : Optional.empty();
    }

    /** Bound on db hits per row answered. */
    long bound() {
        Matcher bound = BOUND.matcher(text);
        return bound.find() ? Long.parseLong(bound.group(1)) : 30;
    }

    /** The statement without comments. */
    String statement() {
        return text.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("(?m)^\\s*//.*$", "")
                .strip();
    }

    /** Names of the parameters it asks for. */
    Set<String> parameters() {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PARAMETER.matcher(statement().replaceAll("'(?:[^'\\\\]|\\\\.)*'", "''"));
        while (matcher.find()) names.add(matcher.group(1));
        return names;
    }
}
