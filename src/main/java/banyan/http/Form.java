package banyan.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The forms a table can be had in, chosen by {@code Accept}. */
enum Form {
    JSON("application/json"),
    CSV("text/csv; charset=utf-8"),
    NDJSON("application/x-ndjson");

    /** What the answer says it is. */
    final String contentType;

    Form(String contentType) {
        this.contentType = contentType;
    }

    /** The form that is named first; JSON where none of ours is. */
    static Form accepted(@Nullable String accept) {
        if (accept == null) return JSON;
        for (String type : accept.toLowerCase(java.util.Locale.ROOT).split(",")) {
            if (type.contains("text/csv")) return CSV;
            if (type.contains("ndjson") || type.contains("jsonl")) return NDJSON;
            if (type.contains("application/json") || type.contains("*/*")) return JSON;
        }
        return JSON;
    }

    /** Writes a whole table; {@code rows} calls back once a row. */
    <T extends Record> void write(Class<T> row, OutputStream out, Consumer<Consumer<T>> rows) throws IOException {
        switch (this) {
            case JSON -> json(out, rows);
            case NDJSON -> ndjson(out, rows);
            case CSV -> csv(row, out, rows);
        }
    }

    private static <T> void json(OutputStream out, Consumer<Consumer<T>> rows) {
        JsonGenerator json = Json.MAPPER.createGenerator(out);
        long[] total = {0};
        json.writeStartObject();
        json.writeArrayPropertyStart("items");
        rows.accept(one -> {
            json.writePOJO(one);
            total[0]++;
        });
        json.writeEndArray();
        json.writeNumberProperty("total", total[0]);
        json.writeEndObject();
        json.flush();
    }

    private static <T> void ndjson(OutputStream out, Consumer<Consumer<T>> rows) {
        rows.accept(one -> {
            try {
                out.write(Json.MAPPER.writeValueAsBytes(one));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static <T extends Record> void csv(Class<T> row, OutputStream out, Consumer<Consumer<T>> rows)
            throws IOException {
        RecordComponent[] columns = row.getRecordComponents();
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(Arrays.stream(columns).map(RecordComponent::getName).toList());
        rows.accept(one -> csv.writeRecord(
                Arrays.stream(columns).map(column -> cell(column, one)).toList()));
        csv.flush();
    }

    private static String cell(RecordComponent column, Record row) {
        try {
            Object value = column.getAccessor().invoke(row);
            return value == null ? "" : value.toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
