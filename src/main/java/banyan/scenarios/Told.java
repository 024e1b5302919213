package banyan.scenarios;

import banyan.units.Names;
import banyan.units.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who has to be told of a plan: a leader, or an organisation that helps.
 *
 * @param who the leader or helper
 * @param what a line for each thing that becomes another for them
 */
record Told(Unit who, List<String> what) {
    private static final Set<String> PERSONAL = Set.of("post", "reserve", "helper", "contactPoint");
    private static final Set<String> UNCHANGED = Set.of("kept");

    /** Everybody whose post, pairing or contact point becomes another, in the order of their codes. Pure. */
    static List<Told> of(Impact impact, Terms terms) {
        Map<String, Told> all = new LinkedHashMap<>();
        for (Fate fate : impact.fates()) {
            Unit who = fate.thing();
            if (who == null || !PERSONAL.contains(fate.what()) || UNCHANGED.contains(fate.fate())) continue;
            List<String> what = all.computeIfAbsent(who.code(), code -> new Told(who, new ArrayList<>()))
                    .what();
            String line = line(fate, terms);
            // A first secretary holds a post and assists: said once.
            if (!what.contains(line)) what.add(line);
        }
        return all.values().stream()
                .sorted((a, b) -> a.who().code().compareTo(b.who().code()))
                .toList();
    }

    private static String line(Fate fate, Terms terms) {
        String about = terms.word(fate.about() == null ? fate.what() : fate.about());
        String from = fate.of().name() + " " + about;
        String to = fate.to() == null ? "" : " → " + fate.to().name();
        Names end = switch (fate.fate()) {
            case "displaced" -> new Names("，须另行安排", ", to be found another place");
            case "let-go" -> new Names("，不再保留", ", let go");
            case "undecided" -> new Names("，待定", ", undecided");
            case "merged" -> new Names("（已在任，并为一项）", " (there already)");
            default -> new Names("", "");
        };
        return from + to + end.in(terms.lang());
    }
}
