package banyan.load;

import banyan.graph.Refused;
import banyan.units.Facts;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of one load, read into memory before anything is done with them. */
final class Input {
    private final Faults faults;
    private final Header header;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Rest> rests = new ArrayList<>();

    private Input(Facts facts, Faults faults) {
        this.faults = faults;
        this.header = new Header(facts, faults);
    }

    /**
     * Reads folders and files.
     *
     * @throws Refused when one of them is not there or cannot be read
     */
    static Input read(List<Path> paths, Facts facts, Faults faults) {
        Input input = new Input(facts, faults);
        try {
            for (Path path : paths) {
                if (Files.isDirectory(path)) input.folder(path);
                else if (Files.isRegularFile(path)) input.file(path);
                else throw new Refused("There is no file or folder " + path + ".");
            }
        } catch (IOException e) {
            throw new Refused("The input cannot be read: " + e.getMessage(), e);
        }
        return input;
    }

    /** A fingerprint of the files that {@link #read} would read. */
    static String fingerprint(List<Path> paths) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Path path : paths) {
                for (Path file : Files.isDirectory(path) ? files(path) : List.of(path)) {
                    if (Files.isRegularFile(file)) sha.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            throw new Refused("The input cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** All sheets of that layout. */
    List<Sheet> of(Layout layout) {
        return sheets.stream().filter(sheet -> sheet.layout() == layout).toList();
    }

    /** All rows of that layout. */
    Iterable<Row> rows(Layout layout) {
        return of(layout).stream().flatMap(sheet -> sheet.rows().stream())::iterator;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** What stands in rest.ndjson, if there is one. */
    List<Rest> rests() {
        return rests;
    }

    /** How many rows there are. */
    long count() {
        return sheets.stream().mapToLong(sheet -> sheet.rows().size()).sum()
                + rests.stream().mapToLong(rest -> rest.lines().size()).sum();
    }

    private void folder(Path folder) throws IOException {
        boolean any = false;
        for (Path path : files(folder)) {
            String name = String.valueOf(path.getFileName());
            if (name.equals(Remainder.FILE)) {
                rests.add(Rest.read(name, Files.readAllLines(path), faults));
                any = true;
            } else if (name.endsWith(".csv")) {
                any = true;
                Layout layout = Layout.of(name).orElse(null);
                if (layout == null) faults.add(name, 0, "", "", Wrong.UNKNOWN_FILE);
                else sheet(path, layout, false);
            }
        }
        if (!any) faults.add(folder.toString(), 0, "", "", Wrong.NO_FILES);
    }

    private void file(Path path) throws IOException {
        Layout layout = Layout.of(String.valueOf(path.getFileName())).orElse(Layout.PLACES);
        sheet(path, layout, layout == Layout.PLACES);
    }

    private void sheet(Path path, Layout layout, boolean list) throws IOException {
        String file = String.valueOf(path.getFileName());
        String text = Text.of(Files.readAllBytes(path));
        if (text == null) faults.add(file, 0, "", "", Wrong.NOT_TEXT);
        else if (text.isBlank()) faults.add(file, 0, "", "", Wrong.EMPTY_FILE);
        else parse(file, layout, list, text);
    }

    private void parse(String file, Layout layout, boolean list, String text) {
        Sheet sheet = null;
        long line = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            while (records.hasNext()) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                if (sheet == null) {
                    sheet = begin(file, layout, list, row.getFields());
                    if (!list || !Header.absent(row.getFields())) continue;
                }
                add(sheet, row);
            }
        } catch (CsvParseException e) {
            faults.add(file, line + 1, "", "", Wrong.unreadable(innermost(e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (sheet == null) return;
        if (list && sheet.rows().isEmpty()) faults.add(file, 0, "", "", Wrong.NO_ROWS);
        sheets.add(sheet);
    }

    private Sheet begin(String file, Layout layout, boolean list, List<String> first) {
        if (list && Header.absent(first)) return new Sheet(file, layout, true, Map.of("code", 0, "name", 1));
        return new Sheet(file, layout, list, header.columns(file, layout, list, first));
    }

    private void add(Sheet sheet, CsvRecord read) {
        List<String> cells = read.getFields();
        if (cells.stream().allMatch(String::isBlank)) return;
        Row row = new Row(sheet, read.getStartingLineNumber(), cells);
        int width = sheet.columns().values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0)
                + 1;
        for (int at = width; at < cells.size(); at++) {
            if (!cells.get(at).isBlank()) faults.add(sheet.file(), row.line(), "", cells.get(at), Wrong.TOO_MANY_CELLS);
        }
        sheet.rows().add(row);
    }

    /** A comma, unless the first line has none and is cut by tabs or semicolons. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        if (first.indexOf(',') >= 0) return ',';
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }

    private static String innermost(Throwable e) {
        @Nullable Throwable cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : innermost(cause);
    }
}
