package banyan.load;

import banyan.graph.Tx;
import banyan.units.Facts;
import banyan.units.Kinds;
import banyan.units.Past;
import banyan.units.Stored;
import banyan.units.Then;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of each file as the graph has them. Remembers which nodes and relations a row tells in full, so that
 * {@link Remainder} can tell the others.
 */
final class Tables {
    /** A relation to what a thing stands under, or from a reorganization. */
    record Link(String type, @Nullable String key, Map<String, Object> properties) {}

    /** A thing or former as it is stored, with what was overwritten since the day asked for. */
    record Row(String id, Stored stored, List<Link> above, List<Link> by) {
        Thing on(@Nullable LocalDate day) {
            Then then = stored.on(day == null ? LocalDate.MAX : day);
            List<Link> links = above.stream()
                    .flatMap(link -> Past.then(day, link.type(), link.properties()).stream()
                            .map(relation -> new Link(relation.type(), link.key(), relation.properties())))
                    .toList();
            return new Thing(id, List.copyOf(then.labels()), then.properties(), links, by);
        }
    }

    /** A thing or former as it was on the day asked for. */
    record Thing(String id, List<String> labels, Map<String, Object> properties, List<Link> above, List<Link> by) {}

    /** A relation as it is stored, between things as they were on the day asked for. */
    record Relation(String from, String to, String type, Map<String, Object> properties) {}

    /** A task or policy as it is stored; whether what ties it says more than that it does. */
    record Told(String id, Map<String, Object> properties, List<String> of, List<String> by, boolean more) {}

    /** Any other node as it is stored; whether it belongs to a plan, and whether it has no relation. */
    record Other(String id, List<String> labels, Map<String, Object> properties, boolean plan, boolean alone) {}

    /** Relation types with the layouts they are told in, and the columns of their two ends. */
    record Ends(Layout layout, String from, String to) {}

    static final Map<String, Ends> RELATIONS = Map.of(
            "HOLDS", new Ends(Layout.POSTS, "leader", "unit"),
            "RESERVE_FOR", new Ends(Layout.POSTS, "leader", "unit"),
            "COVERS", new Ends(Layout.COVERAGE, "branch", "thing"),
            "ASSISTS", new Ends(Layout.ASSISTANCE, "helper", "target"),
            "CONTACTS", new Ends(Layout.CONTACT_POINTS, "leader", "unit"),
            "VISITED", new Ends(Layout.VISITS, "leader", "unit"),
            "SCREENED", new Ends(Layout.SCREENINGS, "year", "branch"),
            "SUCCEEDED_BY", new Ends(Layout.SUCCESSION, "from", "to"));

    private final Tx tx;
    private final @Nullable LocalDate day;
    private final Kinds kinds;
    private final Facts facts;

    /** Element ids of tasks and policies that have rows; a relation's type and the id of a thing whose row tells it. */
    private final Set<String> told = new HashSet<>();

    /** @param day null means now */
    Tables(Tx tx, @Nullable LocalDate day, Kinds kinds, Facts facts) {
        this.tx = tx;
        this.day = day;
        this.kinds = kinds;
        this.facts = facts;
    }

    /** The columns of a layout, with the facts that may stand in it. */
    List<String> columns(Layout layout) {
        List<String> columns = new ArrayList<>(layout.columns());
        for (Facts.Fact fact : facts.all()) {
            boolean fits = switch (layout.factsOf()) {
                case "yearly" -> fact.year();
                case "former" -> !fact.year();
                case "" -> false;
                default ->
                    !fact.year() && fact.kinds().stream().anyMatch(kind -> kind.startsWith(layout.factsOf() + ":"));
            };
            if (fits) columns.add(fact.id());
        }
        return columns;
    }

    /** Every thing of one label: first the thing as stored, then its row. */
    void things(String label, BiConsumer<Thing, Map<String, Object>> use) {
        Map<String, Object> parameters = asOf();
        parameters.put("label", label);
        parameters.put("sort", label.toLowerCase(Locale.ROOT));
        tx.each("load/export/things", parameters, Row.class, row -> {
            Thing thing = row.on(day);
            use.accept(thing, row(thing));
        });
    }

    /** The day in question as a parameter; null means now. */
    Map<String, Object> asOf() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("asOf", day);
        return parameters;
    }

    /** Every relation there is, or was on the day, as it then was. */
    void ties(Consumer<Digest.Raw> use) {
        tx.each(
                "load/ties",
                Map.of(),
                Digest.Raw.class,
                raw -> Past.then(day, raw.type(), raw.properties())
                        .ifPresent(then -> use.accept(new Digest.Raw(
                                then.turned() ? raw.to() : raw.from(),
                                then.type(),
                                then.turned() ? raw.from() : raw.to(),
                                then.properties()))));
    }

    /** Every node that is neither thing nor former, as far as it was there. */
    void others(Consumer<Other> use) {
        tx.each("load/export/others", asOf(), Other.class, use);
    }

    private Map<String, Object> row(Thing thing) {
        Map<String, Object> row = new LinkedHashMap<>();
        String of = of(thing);
        for (String property : plain(thing))
            row.put(property, thing.properties().get(property));
        above(thing, of, row);
        String type = of.equals("former") ? "ENDED" : "ESTABLISHED";
        List<Link> by =
                thing.by().stream().filter(link -> link.type().equals(type)).toList();
        if (by.size() == 1
                && by.getFirst().key() != null
                && by.getFirst().properties().isEmpty()) {
            row.put(
                    of.equals("former") ? "endedBy" : "establishedBy",
                    by.getFirst().key());
            told.add(type + thing.id());
        }
        return row;
    }

    private void above(Thing thing, String of, Map<String, Object> row) {
        String type = of.equals("former") ? "WAS_PART_OF" : of.equals("organization") ? "LOCATED_IN" : "PART_OF";
        List<Link> links =
                thing.above().stream().filter(link -> link.type().equals(type)).toList();
        if (links.size() != 1 || links.getFirst().key() == null) return;
        Link link = links.getFirst();
        Object since = link.properties().get("since");
        boolean dated = since == null || since instanceof LocalDate;
        boolean plain = of.equals("former")
                ? Set.of("since", "until").containsAll(link.properties().keySet())
                        && Objects.equals(
                                link.properties().get("until"),
                                thing.properties().get("until"))
                : Set.of("since").containsAll(link.properties().keySet());
        // Of the living the parent is always told, so that a row is never a root by mistake.
        if (of.equals("former") && !(plain && dated)) return;
        String column = of.equals("organization") ? "place" : "parent";
        row.put(column, link.key());
        if (!plain || !dated) return;
        if (since != null) row.put(column + "Since", since);
        told.add(type + thing.id());
    }

    /** The properties that the columns of its file hold; tallies and such are in no column. */
    Set<String> plain(Thing thing) {
        String of = of(thing);
        Layout layout = layout(of);
        Set<String> plain = new LinkedHashSet<>();
        for (String column : columns(layout)) {
            Object value = thing.properties().get(column);
            if (value != null && fits(column, value) && belongs(thing, column)) plain.add(column);
        }
        if (!thing.labels().contains("Backward")) plain.removeAll(Set.of("backwardSince", "backwardReason"));
        if (!plain.contains("backwardSince")) plain.remove("backwardReason");
        return plain;
    }

    /** Whether a thing of that kind may have what stands in the column: always, but for facts. */
    private boolean belongs(Thing thing, String column) {
        String of = of(thing);
        Object sort = of.equals("former") ? thing.properties().get("of") : of;
        return facts.find(column)
                .map(fact -> fact.fits(
                        String.valueOf(sort), String.valueOf(thing.properties().get("kind"))))
                .orElse(true);
    }

    /** The labels that a load would give it. */
    Set<String> labels(Thing thing) {
        String of = of(thing);
        Set<String> labels = new HashSet<>(
                switch (of) {
                    case "place" -> Set.of("Thing", "Unit", "Place");
                    case "branch" -> Set.of("Thing", "Unit", "Branch");
                    case "organization" -> Set.of("Thing", "Organization");
                    case "leader" -> Set.of("Thing", "Leader");
                    default -> Set.of("Former");
                });
        if (!of.equals("former"))
            kinds.find(of, String.valueOf(thing.properties().get("kind"))).ifPresent(kind -> labels.add(kind.label()));
        if (plain(thing).contains("backwardSince")) labels.add("Backward");
        return labels;
    }

    static String of(Thing thing) {
        if (thing.labels().contains("Former")) return "former";
        if (thing.labels().contains("Place")) return "place";
        if (thing.labels().contains("Branch")) return "branch";
        return thing.labels().contains("Organization") ? "organization" : "leader";
    }

    private static Layout layout(String of) {
        return switch (of) {
            case "place" -> Layout.PLACES;
            case "branch" -> Layout.BRANCHES;
            case "organization" -> Layout.ORGANIZATIONS;
            case "leader" -> Layout.LEADERS;
            default -> Layout.FORMERS;
        };
    }

    private static final Set<String> DATES =
            Set.of("since", "until", "termEnds", "backwardSince", "on", "raised", "due", "done");
    private static final Set<String> COUNTS = Set.of("members", "formalMembers", "count");

    /** Whether a value is of the type its column is read as. */
    private boolean fits(String column, Object value) {
        if (DATES.contains(column)) return value instanceof LocalDate;
        if (COUNTS.contains(column)) return value instanceof Long count && count >= 0;
        if (column.equals("share")) return value instanceof Double share && share > 0 && share <= 1;
        String type = facts.find(column).map(Facts.Fact::type).orElse("text");
        return switch (type) {
            case "count" -> value instanceof Long count && count >= 0;
            case "yuan" -> value instanceof Long;
            case "yes-no" -> value instanceof Boolean;
            case "date" -> value instanceof LocalDate;
            default ->
                value instanceof String text
                        && !text.isBlank()
                        && (List.of("name", "text").contains(column) || text.equals(text.strip()));
        };
    }

    /** Yearly facts among the properties of a thing, a row for each year, and the properties those rows tell. */
    List<Map<String, Object>> yearly(Thing thing, Set<String> tells) {
        Map<String, Map<String, Object>> years = new TreeMap<>();
        thing.properties().forEach((property, value) -> {
            int cut = property.length() - 5;
            if (cut < 1
                    || property.charAt(cut) != '_'
                    || !property.substring(cut + 1).matches("[12]\\d{3}")) return;
            String id = property.substring(0, cut);
            if (facts.find(id).filter(Facts.Fact::year).isEmpty() || !fits(id, value) || !belongs(thing, id)) return;
            years.computeIfAbsent(property.substring(cut + 1), year -> new HashMap<>())
                    .put(id, value);
            tells.add(property);
        });
        boolean former = thing.labels().contains("Former");
        List<Map<String, Object>> rows = new ArrayList<>();
        years.forEach((year, values) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put(
                    "code",
                    former
                            ? "~" + thing.properties().get("ref")
                            : thing.properties().get("code"));
            row.put("year", Long.parseLong(year));
            row.putAll(values);
            rows.add(row);
        });
        return rows;
    }

    /** Every relation of one type that a row can tell in full. */
    void relations(String type, Consumer<Map<String, Object>> use) {
        Ends ends = Objects.requireNonNull(RELATIONS.get(type));
        Map<String, Object> parameters = asOf();
        parameters.put("type", type);
        String past = Past.typeSince(type);
        boolean back = type.equals("HOLDS");
        parameters.put("past", back ? "WAS_" + type : past);
        parameters.put("back", back ? past : past + "_BACK");
        tx.each("load/export/relations", parameters, Relation.class, stored -> {
            Past.Relation relation =
                    Past.then(day, stored.type(), stored.properties()).orElse(null);
            if (relation == null || !told(type, relation.properties())) return;
            Map<String, Object> row = new LinkedHashMap<>();
            row.put(ends.from(), stored.from());
            row.put(ends.to(), stored.to());
            row.putAll(relation.properties());
            if (type.equals("RESERVE_FOR")) row.put("reserve", true);
            use.accept(row);
        });
    }

    /** Whether a row can tell a relation of that type with those properties. */
    boolean told(String type, Map<String, Object> properties) {
        Ends ends = RELATIONS.get(type);
        if (ends == null) return false;
        List<String> required = ends.layout().required();
        return properties.entrySet().stream()
                        .allMatch(each ->
                                ends.layout().columns().contains(each.getKey()) && fits(each.getKey(), each.getValue()))
                && required.stream()
                        .allMatch(column -> column.equals(ends.from())
                                || column.equals(ends.to())
                                || properties.containsKey(column))
                && (!type.equals("VISITED") || properties.containsKey("count"));
    }

    void tasks(Consumer<Map<String, Object>> use) {
        tx.each("load/export/tasks", asOf(), Told.class, task -> {
            boolean plain = !task.more()
                    && task.of().size() == 1
                    && task.by().size() <= 1
                    && whole(Layout.TASKS, task.properties());
            if (!plain) return;
            told.add(task.id());
            Map<String, Object> row = new LinkedHashMap<>(task.properties());
            row.put("branch", task.of().getFirst());
            if (!task.by().isEmpty()) row.put("answersFor", task.by().getFirst());
            use.accept(row);
        });
    }

    void policies(Consumer<Map<String, Object>> use) {
        tx.each("load/export/policies", asOf(), Told.class, policy -> {
            Object json = policy.properties().get("json");
            if (policy.of().size() != 1 || policy.properties().size() != 1 || !(json instanceof String)) return;
            told.add(policy.id());
            use.accept(new LinkedHashMap<>(Map.of("unit", policy.of().getFirst(), "policy", json)));
        });
    }

    /** Reorganizations; what their columns do not hold is left to the remainder. */
    void reorganizations(Consumer<Map<String, Object>> use) {
        others(other -> {
            if (!other.labels().contains("Reorganization")
                    || !other.properties().containsKey("name")) return;
            Map<String, Object> row = new LinkedHashMap<>();
            for (String column : Layout.REORGANIZATIONS.columns()) {
                Object value = other.properties().get(column);
                if (value != null && fits(column, value)) row.put(column, value);
            }
            use.accept(row);
        });
    }

    private boolean whole(Layout layout, Map<String, Object> properties) {
        return properties.entrySet().stream()
                        .allMatch(each ->
                                layout.columns().contains(each.getKey()) && fits(each.getKey(), each.getValue()))
                && properties.containsKey("kind")
                && properties.containsKey("text");
    }

    /** Whether a row tells the task or policy of that element id, or, led by a type, a relation of the thing. */
    boolean told(String key) {
        return told.contains(key);
    }
}
