package banyan.coverage;

import banyan.graph.Cypher;
import banyan.graph.Refused;
import banyan.graph.Tx;
import banyan.units.Names;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can be counted: one file each in {@code cypher/coverage/measures}, read once at the start. A new file is a new
 * measure; nothing else needs to know of it. Immutable.
 */
public final class Measures {
    /**
     * One measure.
     *
     * @param id the file's name
     * @param names as shown to people
     * @param sentence what it counts
     * @param hash SHA-256 of what it counts, hexadecimal: the file, and where it counts by it the default pairing
     *     policy
     * @param derived how it follows from others; null where its file counts
     * @param byPolicy whether it counts by the pairing policies
     */
    public record Measure(
            String id,
            Names names,
            String sentence,
            String hash,
            @Nullable Derived derived,
            boolean byPolicy) {
        /** The property of a place that holds its tally. */
        public String property() {
            return PREFIX + id;
        }

        /** The measures it derives from; none where its file counts. */
        List<String> sources() {
            return derived == null ? List.of() : List.of(derived.value(), derived.of());
        }
    }

    /**
     * One at a place of a kind where two tallies are equal and not zero; above it the sum, below it nothing.
     *
     * @param value id of a counted measure
     * @param of id of the counted measure it must reach
     * @param kind the kind of place that counts as one
     */
    public record Derived(String value, String of, String kind) {
        long own(String placeKind, Map<String, Long> tally) {
            long all = tally.getOrDefault(of, 0L);
            return placeKind.equals(kind) && all > 0 && all == tally.getOrDefault(value, 0L) ? 1 : 0;
        }
    }

    /** One measure over some places, as columns: a row of the joined statement. */
    record Column(String file, List<String> codes, List<Long> values) {}

    static final String PREFIX = "tally_";

    /** So many places are asked about at once: fewer than the 10,000 from which Neo4j would plan anew. */
    private static final int MANY = 9_000;

    private static final String FOLDER = "coverage/measures";
    private static final List<String> COLUMNS = List.of("collect(code) AS codes", "collect(value) AS values");
    private static final Pattern HEAD = Pattern.compile("\\A// (\\S.*)\\R// names (\\S.*) \\| (\\S.*)\\R");
    private static final Pattern DERIVED = Pattern.compile("(?m)^// derived all (\\w+) of (\\w+) at (\\S+)$");

    private final TreeMap<String, Measure> all = new TreeMap<>();
    private final Cypher cypher;
    private final Asked asked;
    private final String statement;

    /**
     * Reads the files.
     *
     * @throws Refused when a head cannot be read or derives from something that is not counted; it names the file
     */
    public Measures(Cypher cypher) {
        this.cypher = cypher;
        this.asked = new Asked(cypher);
        for (String file : cypher.in(FOLDER)) {
            Measure measure = read(file, cypher.text(file));
            all.put(measure.id(), measure);
        }
        for (Measure measure : all.values()) {
            for (String source : measure.sources()) counted(measure, source);
        }
        this.statement = statement(counted());
    }

    private Measure read(String file, String text) {
        String id = file.substring(FOLDER.length() + 1);
        if (!id.matches("[A-Za-z]\\w*"))
            throw new Refused("cypher/" + file + ".cypher: a measure's name is made of letters and digits.");
        Matcher head = HEAD.matcher(text);
        if (!head.find())
            throw new Refused("cypher/" + file
                    + ".cypher: its head must be a sentence and a line such as \"// names 行政村 | Villages\".");
        Matcher derived = DERIVED.matcher(text);
        return new Measure(
                id,
                new Names(head.group(2), head.group(3)),
                head.group(1),
                sha256(asked.meaning(text)),
                derived.find() ? new Derived(derived.group(1), derived.group(2), derived.group(3)) : null,
                Asked.by(text));
    }

    private void counted(Measure measure, String from) {
        Measure source = all.get(from);
        if (source == null || source.derived() != null)
            throw new Refused("cypher/" + FOLDER + "/" + measure.id() + ".cypher: it derives from " + from
                    + ", which no file counts.");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of them, by id. */
    public Collection<Measure> all() {
        return all.values();
    }

    /** The measure with that id. */
    public Optional<Measure> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** Those whose files count. */
    List<Measure> counted() {
        return all.values().stream()
                .filter(measure -> measure.derived() == null)
                .toList();
    }

    /** Those that count by the pairing policies. */
    List<Measure> byPolicy() {
        return all.values().stream().filter(Measure::byPolicy).toList();
    }

    /** The parameters of a question with what it asks of the pairing policies, if anything. */
    Map<String, Object> asked(Tx tx, String question, Map<String, Object> parameters) {
        return asked.with(tx, cypher.text(question), parameters);
    }

    /** The part of a tally that files count, without what derives from it. */
    Map<String, Long> counted(Map<String, Long> tally) {
        Map<String, Long> counted = new HashMap<>(tally);
        for (Measure measure : all.values()) if (measure.derived() != null) counted.remove(measure.id());
        return counted;
    }

    /** The files of measures joined into one statement, which answers {@link Column}s. */
    private String statement(Collection<Measure> counted) {
        return cypher.union(
                counted.stream().map(measure -> FOLDER + "/" + measure.id()).toList(), COLUMNS);
    }

    /**
     * What places count by themselves, by all measures: code → measure → value. Places and measures that count nothing
     * are absent.
     */
    Map<String, Map<String, Long>> own(Tx tx, Collection<String> codes, long year) {
        return codes.isEmpty() || statement.isEmpty() ? Map.of() : own(tx, statement, codes, year);
    }

    /** The same by some measures only, derived ones left aside. */
    Map<String, Map<String, Long>> own(Tx tx, Collection<Measure> some, Collection<String> codes, long year) {
        List<Measure> counted =
                some.stream().filter(measure -> measure.derived() == null).toList();
        if (counted.size() == counted().size()) return own(tx, codes, year);
        return codes.isEmpty() || counted.isEmpty() ? Map.of() : own(tx, statement(counted), codes, year);
    }

    private Map<String, Map<String, Long>> own(Tx tx, String statement, Collection<String> codes, long year) {
        List<String> all = List.copyOf(codes);
        Map<String, Map<String, Long>> own = new HashMap<>();
        for (int from = 0; from < all.size(); from += MANY)
            own.putAll(few(tx, statement, all.subList(from, Math.min(all.size(), from + MANY)), year));
        return own;
    }

    private Map<String, Map<String, Long>> few(Tx tx, String statement, List<String> codes, long year) {
        List<String> list = new ArrayList<>(codes);
        // Neo4j plans a statement anew for lists of 1, up to 10, 100, 1,000 and 10,000, and planning this one takes it
        // seconds. So codes that name nothing fill a list up to one of two sizes: a few places, or a chunk of many.
        while (list.size() < 2 || list.size() > 10 && list.size() <= 1_000) list.add("");
        Map<String, Map<String, Long>> own = new HashMap<>();
        Map<String, Object> parameters = asked.with(tx, statement, Map.of("codes", list, "year", year));
        for (Column column : tx.listText(statement, parameters, Column.class)) {
            for (int i = 0; i < column.codes().size(); i++) {
                long value = column.values().get(i);
                if (value != 0)
                    own.computeIfAbsent(column.codes().get(i), code -> new HashMap<>())
                            .merge(column.file(), value, Long::sum);
            }
        }
        return own;
    }

    /** What a place counts by itself by the derived measures, given its tallies of the counted ones. */
    Map<String, Long> derived(String kind, Map<String, Long> tally) {
        Map<String, Long> own = new HashMap<>();
        for (Measure measure : all.values()) {
            if (measure.derived() != null && measure.derived().own(kind, tally) != 0) own.put(measure.id(), 1L);
        }
        return own;
    }

    /** The tallies among a place's properties: measure → value, zeros absent, in order of id. */
    static Map<String, Long> tallies(Map<String, Object> properties) {
        Map<String, Long> tallies = new TreeMap<>();
        properties.forEach((key, value) -> {
            if (key.startsWith(PREFIX) && value instanceof Long number && number != 0)
                tallies.put(key.substring(PREFIX.length()), number);
        });
        return tallies;
    }

    /** Every measure with its value, zeros too, in order of id. */
    Map<String, Long> complete(Map<String, Long> tally) {
        Map<String, Long> complete = new TreeMap<>();
        for (String id : all.keySet()) complete.put(id, tally.getOrDefault(id, 0L));
        return complete;
    }
}
