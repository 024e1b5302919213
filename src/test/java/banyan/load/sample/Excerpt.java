package banyan.load.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Part of a folder of CSV files: quick to load, or with a row left out. */
public final class Excerpt {
    private static final Set<String> CODES =
            Set.of("code", "branch", "unit", "target", "leader", "helper", "thing", "from", "answersFor");

    private Excerpt() {}

    /** One county with its city and province; rows that name anything outside are left out. */
    public static void county(Path from, Path to, String county) {
        Set<String> above = Set.of(county.substring(0, 2), county.substring(0, 4));
        write(
                from,
                to,
                (file, row) -> file.equals("reorganizations")
                        || row.entrySet().stream()
                                .filter(field -> CODES.contains(field.getKey()))
                                .filter(field -> !field.getValue().isEmpty())
                                .allMatch(
                                        field -> inside(field.getValue(), county) || above.contains(field.getValue())));
    }

    private static boolean inside(String code, String county) {
        return code.replaceFirst("^~", "").replaceFirst("^L-", "").startsWith(county);
    }

    /** Only the rows that are kept, asked by file name without ending and fields by column. */
    public static void write(Path from, Path to, BiPredicate<String, Map<String, String>> kept) {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".csv", "");
                List<Map<String, String>> rows = Census.rows(from, name);
                if (rows.isEmpty()) continue;
                try (CsvWriter writer = CsvWriter.builder().build(to.resolve(file.getFileName()))) {
                    writer.writeRecord(rows.getFirst().keySet());
                    for (Map<String, String> row : rows) if (kept.test(name, row)) writer.writeRecord(row.values());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
