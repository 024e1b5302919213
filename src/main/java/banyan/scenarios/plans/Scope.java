package banyan.scenarios.plans;

import banyan.graph.Tx;
import banyan.scenarios.Change;
import banyan.units.Invalid;
import banyan.units.Names;
import banyan.units.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The one subtree a scenario lives in: what its changes name, and what of that lies elsewhere or nowhere. */
final class Scope {
    /**
     * What stands behind a code.
     *
     * @param inside whether it is at or below the scenario's root, or a leader with a post there or none at all
     */
    record Named(String code, boolean living, boolean former, boolean inside) {}

    private Scope() {}

    /** Codes the changes name, and whether some change does more than refer to it; those left out do not count. */
    static Map<String, Boolean> touches(List<Change> changes) {
        Map<String, Boolean> touches = new TreeMap<>();
        for (Change change : changes) {
            if (change.off()) continue;
            change.uses().forEach(code -> touches.putIfAbsent(code, false));
            change.changes().forEach(code -> touches.put(code, true));
        }
        return touches;
    }

    /** Codes that the changes give, to something new or to something that had another; those left out do not count. */
    static Set<String> given(List<ObjectNode> changes) {
        Set<String> given = new TreeSet<>();
        changes.stream().filter(Scenario::active).forEach(change -> begins(change, given));
        given.remove("");
        return given;
    }

    /** Every change that names something outside of {@code root}, or nothing there is; by its path. */
    static List<Invalid.Fault> faults(Tx tx, Unit root, List<ObjectNode> changes) {
        List<Set<String>> codes = new ArrayList<>();
        Set<String> all = new TreeSet<>();
        Set<String> begun = new HashSet<>();
        List<Change> read = Scenario.plan(changes, LocalDate.EPOCH).changes();
        for (int i = 0; i < changes.size(); i++) {
            Set<String> mine = new TreeSet<>(read.get(i).changes());
            mine.addAll(read.get(i).uses());
            // Helpers come from above and leaders from anywhere: a county's department helps a village.
            for (String who : List.of("helper", "leader"))
                mine.remove(changes.get(i).path(who).asString(""));
            codes.add(mine);
            all.addAll(mine);
            begins(changes.get(i), begun);
        }
        if (all.isEmpty()) return List.of();
        Map<String, Named> named = tx
                .list("scenarios/plans/standing", Map.of("root", root.code(), "codes", List.copyOf(all)), Named.class)
                .stream()
                .collect(Collectors.toMap(Named::code, one -> one));
        List<Invalid.Fault> faults = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            for (String code : codes.get(i)) {
                Names wrong = wrong(named.get(code), begun.contains(code), root);
                if (wrong != null)
                    faults.add(new Invalid.Fault("changes[" + i + "]" + path(changes.get(i), code), wrong));
            }
        }
        return faults;
    }

    private static @Nullable Names wrong(@Nullable Named named, boolean begun, Unit root) {
        if (named == null || named.inside()) return null;
        if (named.living())
            return new Names(
                    "不在方案所在单位 " + root.name() + " 之内",
                    "stands outside of " + root.code() + " " + root.name() + ", the unit the scenario lives in");
        return named.former() || begun ? null : new Names("没有此单位", "names nothing there is");
    }

    /** The codes a change brings into being. */
    private static void begins(ObjectNode change, Set<String> begun) {
        begun.add(change.at("/into/code").asString(""));
        begun.add(change.at("/thing/code").asString(""));
        begun.add(change.at("/branch/code").asString(""));
        change.path("pairs").forEach(pair -> begun.add(pair.path("to").asString("")));
        change.path("parts").forEach(part -> begun.add(part.path("code").asString("")));
    }

    /** Where in a change a code stands, such as {@code .units[1]}; empty where it is not found as it is. */
    static String path(JsonNode node, String code) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                String below = found(field.getValue(), code);
                if (below != null) return "." + field.getKey() + below;
            }
        }
        return "";
    }

    private static @Nullable String found(JsonNode value, String code) {
        if (value.isString()) return value.asString().strip().equals(code) ? "" : null;
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                String below = found(value.get(i), code);
                if (below != null) return "[" + i + "]" + below;
            }
        }
        String below = path(value, code);
        return below.isEmpty() ? null : below;
    }
}
