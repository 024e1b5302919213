package banyan.load.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One CSV file being written: a header, then rows; absent, {@code false} and zero-length values are empty fields. */
final class Table implements Closeable {
    private final List<String> columns;
    private final CsvWriter writer;

    /** Opens {@code name.csv} in the folder with those columns, separated by commas. */
    Table(Path folder, String name, String columns) throws IOException {
        this.columns = List.of(columns.split(","));
        writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(1 << 16)
                .build(folder.resolve(name + ".csv"));
        writer.writeRecord(this.columns);
    }

    /** A row in the order of the columns; columns left off at the end are empty. */
    void row(@Nullable Object... values) {
        if (values.length > columns.size()) throw new IllegalArgumentException("too long: " + Arrays.toString(values));
        String[] fields = new String[columns.size()];
        for (int i = 0; i < fields.length; i++) fields[i] = i < values.length ? field(values[i]) : "";
        writer.writeRecord(fields);
    }

    /** A row by column names; columns not named are empty. */
    void named(Map<String, ?> values) {
        if (!columns.containsAll(values.keySet())) throw new IllegalArgumentException("not all columns: " + values);
        writer.writeRecord(
                columns.stream().map(column -> field(values.get(column))).toArray(String[]::new));
    }

    private static String field(@Nullable Object value) {
        if (value == null || Boolean.FALSE.equals(value)) return "";
        return Boolean.TRUE.equals(value) ? "yes" : value.toString();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
