package banyan.load;

import banyan.graph.Cypher;
import banyan.graph.Graph;
import banyan.graph.Tx;
import banyan.scenarios.Change;
import banyan.scenarios.Impact;
import banyan.scenarios.Plan;
import banyan.scenarios.plans.Content;
import banyan.scenarios.plans.Plans;
import banyan.scenarios.plans.Scenario;
import banyan.scenarios.reconcile.Defaults;
import banyan.scenarios.reconcile.Place;
import banyan.scenarios.reconcile.Reconciliation;
import banyan.units.Facts;
import banyan.units.Invalid;
import banyan.units.Kinds;
import banyan.units.Pinyin;
import banyan.units.Units;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A new list of divisions beside the living places. Only what the list speaks of is compared: what stands at and below
 * the places it begins with, its provinces as a rule; all the rest is left alone.
 */
public final class Reconcile {
    /**
     * A living place.
     *
     * @param parent code of the place it stands under; null for the root
     */
    record Living(
            String code, String name, String kind, @Nullable String parent) {}

    private final NewList lists;
    private final Units units;
    private final Pinyin pinyin = new Pinyin();

    /** Reads lists by the kinds and facts of those files. */
    public Reconcile(Cypher cypher) {
        this.units = new Units(cypher);
        this.lists = new NewList(new Kinds(cypher), new Facts(cypher), pinyin);
    }

    /**
     * The places of a list.
     *
     * @throws Invalid with every fault of the file
     */
    public List<Place> list(Path file) {
        return lists.read(file);
    }

    /**
     * The changes that turn the living places into the list.
     *
     * @param on the day the list holds from
     * @param byDefault whether the likeliest candidate is taken where none is certain
     * @throws Invalid when the list speaks of provinces that do not live and have nothing to stand under
     */
    public banyan.scenarios.reconcile.Draft draft(Tx tx, List<Place> list, LocalDate on, boolean byDefault) {
        List<Living> living = tx.list("load/living-places", Map.of(), Living.class);
        Map<String, Place> all = places(living);
        Map<String, Place> byDigits = new HashMap<>();
        all.values().forEach(place -> byDigits.put(place.digits(), place));
        List<Place> listed = list.stream()
                .map(place -> place.parent() == null ? top(place, all.values(), byDigits) : place)
                .toList();
        Set<String> tops = list.stream()
                .filter(place -> place.parent() == null)
                .map(Place::digits)
                .collect(Collectors.toSet());
        return Reconciliation.of(below(tops, all), listed, on, pinyin, byDefault);
    }

    /**
     * Keeps a draft as a scenario of the whole organisation.
     *
     * @param name what it is called
     */
    public Scenario keep(Graph graph, banyan.scenarios.reconcile.Draft draft, String name) {
        banyan.scenarios.reconcile.Draft.Counts counts = draft.counts();
        String purpose = "由新名录生成：确定 " + counts.sure() + " 个，待确认 " + counts.open() + " 个。Drafted from a new list: "
                + counts.sure() + " certain, " + counts.open() + " left open.";
        List<ObjectNode> changes = draft.changes().stream()
                .map(change -> (ObjectNode) JsonMapper.shared().valueToTree(change))
                .toList();
        return graph.note(tx -> {
            String root = units.root(tx).code();
            Content content = new Content(name, purpose, root, null, draft.on(), changes);
            return new Plans().create(tx, content, new Plans.Stamp(Plans.SOMEBODY, null, null));
        });
    }

    /**
     * The plan of a draft, with everything it leaves undecided decided by default.
     *
     * @param impact of the draft's changes
     */
    public static Plan decided(banyan.scenarios.reconcile.Draft draft, Impact impact) {
        List<Change> changes = new ArrayList<>(draft.changes());
        changes.addAll(Defaults.of(impact.fates()));
        return new Plan(changes, draft.on());
    }

    /** By code, with the digits that count: those of a province's places were filled up with noughts, or not. */
    private static Map<String, Place> places(List<Living> living) {
        Map<String, List<String>> provinces = living.stream()
                .map(Living::code)
                .filter(code -> code.length() > 1)
                .collect(Collectors.groupingBy(code -> code.substring(0, 2)));
        Set<String> filled = provinces.entrySet().stream()
                .filter(province -> Divisions.filled(province.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<String, Place> places = new LinkedHashMap<>();
        living.forEach(one -> {
            boolean noughts =
                    one.code().length() > 1 && filled.contains(one.code().substring(0, 2));
            String digits = Divisions.digits(one.code(), noughts);
            places.put(one.code(), new Place(one.code(), digits, one.name(), one.kind(), one.parent()));
        });
        return places;
    }

    /** A place that the list begins with stands where it lives, or under the nearest living place its code names. */
    private static Place top(Place place, Collection<Place> living, Map<String, Place> byDigits) {
        Place same = byDigits.get(place.digits());
        String parent = same != null ? same.parent() : above(place, living, byDigits);
        return new Place(place.code(), place.digits(), place.name(), place.kind(), parent);
    }

    private static String above(Place place, Collection<Place> living, Map<String, Place> byDigits) {
        for (String digits : Divisions.above(place.digits(), 0)) {
            if (byDigits.containsKey(digits)) return byDigits.get(digits).code();
        }
        return living.stream()
                .filter(one -> one.kind().equals("country"))
                .findFirst()
                .orElseThrow(() -> Invalid.at(
                        "list",
                        place.code() + " " + place.name() + " 及其上级都不在现有组织中，请先载入",
                        "begins with " + place.code() + " " + place.name()
                                + ", which does not live here and has nothing to stand under: load it first"))
                .code();
    }

    private static List<Place> below(Set<String> tops, Map<String, Place> all) {
        Map<String, List<Place>> children = new HashMap<>();
        List<Place> open = new ArrayList<>();
        all.values().forEach(place -> {
            if (tops.contains(place.digits())) open.add(place);
            children.computeIfAbsent(Objects.requireNonNullElse(place.parent(), ""), none -> new ArrayList<>())
                    .add(place);
        });
        Set<Place> below = new HashSet<>();
        while (!open.isEmpty()) {
            Place place = open.removeLast();
            if (below.add(place)) open.addAll(children.getOrDefault(place.code(), List.of()));
        }
        return List.copyOf(below);
    }
}
