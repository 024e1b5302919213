package banyan.load;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Where exported rows go, in one of three formats. Absent values are empty cells, or left out. */
interface Rows extends AutoCloseable {
    /** One more row: values by column. */
    void add(Map<String, Object> row);

    @Override
    void close();

    /** Rows as CSV with a header, as a JSON array, or as one JSON object a line. */
    static Rows in(Format format, Writer out, List<String> columns) {
        return switch (format) {
            case CSV -> new Csv(out, columns);
            case JSON -> new Json(out, columns, "[\n", ",\n", "\n]\n");
            case NDJSON -> new Json(out, columns, "", "\n", "\n");
        };
    }

    /** CSV as the load reads it. */
    final class Csv implements Rows {
        private final CsvWriter csv;
        private final List<String> columns;

        Csv(Writer out, List<String> columns) {
            this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            this.columns = columns;
            csv.writeRecord(columns);
        }

        @Override
        public void add(Map<String, Object> row) {
            csv.writeRecord(
                    columns.stream().map(column -> cell(row.get(column))).toList());
        }

        private static String cell(@org.jspecify.annotations.Nullable Object value) {
            if (value == null) return "";
            return value instanceof Boolean yes ? (yes ? "yes" : "no") : value.toString();
        }

        @Override
        public void close() {
            try {
                csv.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** JSON objects between given signs. */
    final class Json implements Rows {
        private final Writer out;
        private final List<String> columns;
        private final String between;
        private final String end;
        private boolean any;

        Json(Writer out, List<String> columns, String begin, String between, String end) {
            this.out = out;
            this.columns = columns;
            this.between = between;
            this.end = end;
            write(begin);
        }

        @Override
        public void add(Map<String, Object> row) {
            Map<String, Object> kept = new java.util.LinkedHashMap<>();
            for (String column : columns) {
                Object value = row.get(column);
                if (value != null) kept.put(column, value instanceof java.time.LocalDate ? value.toString() : value);
            }
            if (any) write(between);
            any = true;
            write(JsonMapper.shared().writeValueAsString(kept));
        }

        @Override
        public void close() {
            if (any || end.contains("]")) write(end);
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void write(String text) {
            try {
                out.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
