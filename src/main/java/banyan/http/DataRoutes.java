package banyan.http;

import banyan.load.Export;
import banyan.load.Fault;
import banyan.load.Format;
import banyan.load.Load;
import banyan.load.Options;
import banyan.load.Reconcile;
import banyan.load.Report;
import banyan.scenarios.reconcile.Draft;
import banyan.scenarios.reconcile.Place;
import banyan.units.Invalid;
import banyan.units.Names;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Data in and out over HTTP: the files of a folder, one by one or packed, as {@code load} and {@code export} know them.
 */
final class DataRoutes {
    static final Param DRY_RUN = Param.may("dryRun", Param.Type.YES_NO, "true checks only.");
    static final Param REPLACE = Param.may("replace", Param.Type.YES_NO, "true removes what stands first.");
    static final Param VALID_FROM = Param.may("validFrom", Param.Type.DATE, "Since when the places of a list are.");
    static final Param NAME = Param.may("name", Param.Type.TEXT, "The file's name where the body is one CSV file.");
    static final Param WHAT = Param.may("what", Param.Type.TEXT, "all (a zip, the default) or one of its files.");
    static final Param FORMAT = Param.may("format", Param.Type.TEXT, "csv (the default), json or ndjson.");

    static final Param ON = Param.must("on", Param.Type.DATE, "The day the list holds from.");
    static final Param BY_DEFAULT =
            Param.may("byDefault", Param.Type.YES_NO, "true takes the likeliest candidate where none is certain.");

    static final Param STORE = Param.may("store", Param.Type.YES_NO, "true keeps the draft as a scenario.");

    private static final long LARGEST = 512L << 20;

    private final Opening opening;

    DataRoutes(Opening opening) {
        this.opening = opening;
    }

    /** Loads what the request carries: files of a form, a zip, or one CSV file. */
    @Nullable
    Object load(Context ctx, Ask ask) throws IOException {
        Path folder = Files.createTempDirectory("banyan-load");
        try {
            receive(ctx, ask, folder);
            String validFrom = ask.text(VALID_FROM);
            Options options = new Options(
                    ask.yes(REPLACE),
                    ask.yes(DRY_RUN),
                    validFrom == null ? null : LocalDate.parse(validFrom),
                    (done, total) -> {});
            Report report = new Load(opening.graph()).load(sources(folder), options);
            if (report.faultCount() == 0 || ask.yes(DRY_RUN)) return report;
            Problems.send(ctx, 422, refused(report), faults(report), null);
            return null;
        } finally {
            delete(folder);
        }
    }

    /** Compares the living places with the list of divisions that the request carries. */
    Object reconcile(Context ctx, Ask ask) throws IOException {
        Path folder = Files.createTempDirectory("banyan-reconcile");
        try {
            receive(ctx, ask, folder);
            Reconcile reconcile = new Reconcile(opening.graph().cypher());
            List<Path> files = paths(folder);
            if (files.size() != 1) throw Invalid.at("", "应为一个名录", "must be one list");
            List<Place> list = reconcile.list(files.getFirst());
            LocalDate on = LocalDate.parse(ask.needed(ON));
            Draft draft = opening.graph()
                    .read(tx -> reconcile.draft(tx, list, on, ask.yes(BY_DEFAULT)))
                    .answer();
            String name = ask.text(NAME) == null ? "list " + on : ask.needed(NAME);
            return ask.yes(STORE)
                    ? draft.kept(reconcile.keep(opening.graph(), draft, name).id())
                    : draft;
        } finally {
            delete(folder);
        }
    }

    private static Names refused(Report report) {
        return new Names(
                "数据有 " + report.faultCount() + " 处错误，没有写入任何内容。",
                "The data has " + report.faultCount() + " faults; nothing was written.");
    }

    private static List<Invalid.Fault> faults(Report report) {
        return report.faults().stream().map(DataRoutes::fault).toList();
    }

    private static Invalid.Fault fault(Fault fault) {
        String value = fault.value().isEmpty() ? "" : "\"" + fault.value() + "\" ";
        Names reason = fault.reason();
        return new Invalid.Fault(
                fault.file() + ":" + fault.row() + ":" + fault.column(),
                new Names(value + reason.zh(), value + reason.en()));
    }

    /** Lists of divisions are loaded one by one; what an export wrote, or may have written, as a whole. */
    private static List<Path> sources(Path folder) throws IOException {
        List<Path> files = paths(folder);
        boolean exported = files.stream()
                .map(file -> file.getFileName().toString())
                .anyMatch(name -> Export.names().contains(name.substring(0, Math.max(0, name.lastIndexOf('.')))));
        return exported ? List.of(folder) : files;
    }

    private static List<Path> paths(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void receive(Context ctx, Ask ask, Path folder) throws IOException {
        String type = String.valueOf(ctx.contentType());
        if (type.startsWith("multipart/form-data")) {
            for (UploadedFile file : ctx.uploadedFiles()) {
                try (InputStream in = file.content()) {
                    write(in, folder, file.filename(), LARGEST);
                }
            }
        } else if (type.startsWith("application/zip")) {
            unpack(ctx.bodyInputStream(), folder);
        } else if (type.startsWith("text/csv")) {
            String name = ask.text(NAME);
            write(ctx.bodyInputStream(), folder, name == null ? "list.csv" : name, LARGEST);
        } else {
            throw new UnsupportedMediaTypeResponse(
                    "The data comes as multipart/form-data, application/zip or text/csv.");
        }
    }

    private static void unpack(InputStream in, Path folder) throws IOException {
        long left = LARGEST;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) left -= write(zip, folder, entry.getName(), left);
            }
        }
    }

    /** Only the last part of a name counts, so that nothing is written anywhere else. */
    private static long write(InputStream in, Path folder, String name, long most) throws IOException {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        if (last.isBlank() || last.equals("..") || last.equals("."))
            throw Invalid.at("name", "不是文件名", "is no name of a file");
        try (var out = Files.newOutputStream(folder.resolve(last))) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) throw new ContentTooLargeResponse();
                out.write(buffer, 0, read);
            }
            return size;
        }
    }

    /** Writes what {@link #load} reads back. */
    @Nullable
    Object export(Context ctx, Ask ask) throws IOException {
        String what = ask.text(WHAT);
        Format format = format(ask.text(FORMAT));
        Export export = new Export(opening.graph(), ask.asOf());
        if (what == null || what.equals("all")) {
            zip(ctx, export);
            return null;
        }
        if (!Export.names().contains(what)) {
            String names = "all, " + String.join(", ", Export.names());
            throw Invalid.at(WHAT.name(), "可用：" + names, "must be one of " + names);
        }
        ctx.contentType(
                switch (format) {
                    case CSV -> Form.CSV.contentType;
                    case JSON -> Form.JSON.contentType;
                    case NDJSON -> Form.NDJSON.contentType;
                });
        Spool spool = new Spool();
        spool.write(out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            export.write(what, format, text);
            text.flush();
        });
        ctx.result(spool.read());
        return null;
    }

    private static Format format(@Nullable String format) {
        try {
            return format == null ? Format.CSV : Format.valueOf(format.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Invalid.at(FORMAT.name(), "只能是 csv、json 或 ndjson", "must be csv, json or ndjson");
        }
    }

    private static void zip(Context ctx, Export export) throws IOException {
        Path folder = Files.createTempDirectory("banyan-export");
        Spool spool = new Spool();
        try {
            export.folder(folder);
            spool.write(out -> {
                try (ZipOutputStream zip = new ZipOutputStream(out)) {
                    for (Path file : paths(folder)) {
                        zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                        Files.copy(file, zip);
                    }
                }
            });
        } finally {
            delete(folder);
        }
        ctx.contentType("application/zip")
                .header("Content-Disposition", "attachment; filename=\"banyan.zip\"")
                .disableCompression()
                .result(spool.read());
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path file : all) Files.delete(file);
    }
}
