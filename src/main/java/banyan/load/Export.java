package banyan.load;

import banyan.graph.Graph;
import banyan.graph.Refused;
import banyan.graph.Tx;
import banyan.units.Facts;
import banyan.units.Kinds;
import banyan.units.Pinyin;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way out for data: what it writes, {@link Load} reads back to the same organisation. */
public final class Export {
    private static final Map<String, List<String>> TYPES = Map.of(
            "posts", List.of("HOLDS", "RESERVE_FOR"),
            "coverage", List.of("COVERS"),
            "assistance", List.of("ASSISTS"),
            "contact-points", List.of("CONTACTS"),
            "visits", List.of("VISITED"),
            "screenings", List.of("SCREENED"),
            "succession", List.of("SUCCEEDED_BY"));
    private static final List<String> THINGS = List.of("Place", "Branch", "Organization", "Leader", "Former");

    private final Graph graph;
    private final @Nullable LocalDate day;
    private final Kinds kinds;
    private final Facts facts;
    private final Pinyin pinyin = new Pinyin();

    /** Exports from that graph as it stands. */
    public Export(Graph graph) {
        this(graph, null);
    }

    /**
     * Exports from that graph as it was on a day.
     *
     * @param day null means now
     */
    public Export(Graph graph, @Nullable LocalDate day) {
        this.graph = graph;
        this.day = day;
        this.kinds = new Kinds(graph.cypher());
        this.facts = new Facts(graph.cypher());
    }

    /** What can be asked for besides {@code all}: {@code units}, and each file of a folder by its name. */
    public static List<String> names() {
        return Stream.concat(
                        Stream.of("units"),
                        Stream.of(Layout.values()).map(layout -> layout.file().replace(".csv", "")))
                .toList();
    }

    /**
     * Writes one kind of rows, of one state of the organisation.
     *
     * @param what one of {@link #names}; places come without a root that was brought in for them
     * @throws Refused when there is no such thing to export
     */
    public void write(String what, Format format, Writer out) {
        if (!names().contains(what))
            throw new Refused("There is no " + what + " to export; there is: all, " + String.join(", ", names()) + ".");
        try {
            // The answer may have to be asked again, so nothing goes out before it is known to be of one state.
            Path whole = Files.createTempFile("banyan-export", "");
            try {
                graph.read(tx -> {
                    one(tx, what, format, whole);
                    return true;
                });
                try (Reader text = Files.newBufferedReader(whole)) {
                    text.transferTo(out);
                }
            } finally {
                Files.delete(whole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void one(Tx tx, String what, Format format, Path to) {
        Tables tables = new Tables(tx, day, kinds, facts);
        if (what.equals("units")) {
            List<String> columns = new ArrayList<>(tables.columns(Layout.PLACES));
            columns.add(2, "of");
            tables.columns(Layout.BRANCHES).stream()
                    .filter(column -> !columns.contains(column))
                    .forEach(columns::add);
            try (Rows rows = Rows.in(format, open(to), columns)) {
                things(tables, "Place", "place", rows);
                things(tables, "Branch", "branch", rows);
            }
            return;
        }
        Layout layout = Layout.of(what + ".csv").orElseThrow();
        try (Rows rows = Rows.in(format, open(to), tables.columns(layout))) {
            switch (layout) {
                case PLACES -> things(tables, "Place", "place", rows);
                case BRANCHES -> things(tables, "Branch", "branch", rows);
                case ORGANIZATIONS -> things(tables, "Organization", "organization", rows);
                case LEADERS -> things(tables, "Leader", "leader", rows);
                case FORMERS -> things(tables, "Former", "", rows);
                case FACTS ->
                    THINGS.forEach(label -> tables.things(
                            label,
                            (thing, row) ->
                                    tables.yearly(thing, new HashSet<>()).forEach(rows::add)));
                default -> told(tables, layout, rows::add);
            }
        }
    }

    private static void things(Tables tables, String label, String of, Rows rows) {
        Set<Object> broughtIn = new HashSet<>();
        tables.things(label, (thing, row) -> {
            if (!of.isEmpty()) row.put("of", of);
            if (Boolean.TRUE.equals(thing.properties().get("broughtIn"))) broughtIn.add(row.get("code"));
            else {
                // The root has the least code, so it came first.
                if (of.equals("place") && broughtIn.contains(row.get("parent"))) row.remove("parent");
                rows.add(row);
            }
        });
    }

    private static void told(Tables tables, Layout layout, Consumer<Map<String, Object>> use) {
        switch (layout) {
            case TASKS -> tables.tasks(use);
            case POLICIES -> tables.policies(use);
            case REORGANIZATIONS -> tables.reorganizations(use);
            default -> {
                for (String type : TYPES.getOrDefault(layout.file().replace(".csv", ""), List.of()))
                    tables.relations(type, use);
            }
        }
    }

    /** Writes everything into a folder that a load reads back to the same organisation digest. */
    public void folder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refused("The folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
        graph.read(tx -> {
            all(tx, folder);
            return true;
        });
    }

    private void all(Tx tx, Path folder) {
        Tables tables = new Tables(tx, day, kinds, facts);
        try (Remainder remainder = new Remainder(tables, pinyin, open(folder.resolve(Remainder.FILE)))) {
            try (Rows yearly = rows(tables, folder, Layout.FACTS)) {
                for (String label : THINGS) {
                    Layout layout = label.equals("Branch")
                            ? Layout.BRANCHES
                            : Layout.valueOf(label.toUpperCase(Locale.ROOT) + "S");
                    try (Rows rows = rows(tables, folder, layout)) {
                        tables.things(label, (thing, row) -> {
                            rows.add(row);
                            Set<String> tells = new HashSet<>(tables.plain(thing));
                            tables.yearly(thing, tells).forEach(yearly::add);
                            remainder.thing(thing, tells);
                        });
                    }
                }
            }
            for (Layout layout : Layout.values()) {
                if (!layout.factsOf().isEmpty()) continue;
                try (Rows rows = rows(tables, folder, layout)) {
                    told(tables, layout, rows::add);
                }
            }
            remainder.others();
            remainder.relations();
        }
    }

    private static Rows rows(Tables tables, Path folder, Layout layout) {
        return Rows.in(Format.CSV, open(folder.resolve(layout.file())), tables.columns(layout));
    }

    private static Writer open(Path file) {
        try {
            return Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new Refused("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
