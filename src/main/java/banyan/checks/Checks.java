package banyan.checks;

import banyan.graph.Cypher;
import banyan.graph.Tx;
import banyan.units.Invalid;
import banyan.units.Kinds;
import banyan.units.Lang;
import banyan.units.Posts;
import banyan.units.Unit;
import banyan.units.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules, each a file of {@code cypher/checks/}, and who breaks them. Safe for use by many threads. */
public final class Checks {
    private static final String EVERYTHING = "checks/among/everything";
    private static final String BELOW = "checks/among/below";
    private static final String THESE = "checks/among/these";

    /** Up to so many units one statement that asks every rule of all of them is the quicker way. */
    private static final int FEW = 1_000;

    private static final List<String> COLUMNS = List.of("code", "name", "kind", "found", "wanted");

    record Row(String code, String name, String kind, long found, long wanted) {
        Found by(String check) {
            return new Found(check, code, name, kind, found, wanted);
        }
    }

    record Found(String file, String code, String name, String kind, long found, long wanted) {
        String key() {
            return file + "/" + code;
        }
    }

    record Among(String label, List<String> codes) {}

    /** What rules are judged by, asked once for any number of questions in one transaction. */
    public static final class Moment {
        private final LocalDate on;
        private final Map<String, Object> parameters;

        private Moment(LocalDate on, Map<String, Object> parameters) {
            this.on = on;
            this.parameters = parameters;
        }

        /** The day for which terms are judged. */
        public LocalDate on() {
            return on;
        }

        /** Whether any unit has a pairing policy of its own. */
        public boolean hasOwnPolicies() {
            return parameters.get("policies") instanceof Map<?, ?> policies && policies.size() > 1;
        }
    }

    private final Units units;
    private final Function<Tx, Map<String, Object>> policies;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, String> questions = new LinkedHashMap<>();
    private final Map<String, Object> constants = new HashMap<>();
    private final String few;
    private final String holding;

    /**
     * Reads the rules.
     *
     * @param policies the pairing policies in force by the unit they are for, {@code *} for the default; each with
     *     {@code backward} and {@code weak}, the roles and the least of each, and by role {@code most}, {@code caps}
     *     and {@code from}
     */
    public Checks(Cypher cypher, Units units, Function<Tx, Map<String, Object>> policies) {
        this.units = units;
        this.policies = policies;
        for (String question : cypher.in("checks")) {
            if (question.startsWith("checks/among/")) continue;
            Rule rule = Rule.of(question, cypher.text(question));
            rules.put(rule.id(), rule);
            questions.put(rule.id(), question);
        }
        few = cypher.union(questions(partial(rule -> true)), COLUMNS);
        holding = cypher.union(questions(partial(Rule::structural)), COLUMNS);
        constants.put("thresholds", rules.values().stream().collect(Collectors.toMap(Rule::id, Rule::thresholds)));
        constants.put(
                "parents",
                new Kinds(cypher)
                        .all().stream()
                                .filter(kind -> !kind.of().equals("organization"))
                                .collect(Collectors.toMap(kind -> kind.of() + ":" + kind.id(), Kinds.Kind::parents)));
        constants.put(
                "single",
                new Posts(cypher)
                        .all().stream()
                                .filter(Posts.Post::single)
                                .map(Posts.Post::id)
                                .toList());
    }

    private List<String> questions(Collection<Rule> asked) {
        return asked.stream()
                .map(rule -> Objects.requireNonNull(questions.get(rule.id())))
                .toList();
    }

    /** Those of the rules that need not look at the whole graph. */
    private List<Rule> partial(Predicate<Rule> which) {
        return rules.values().stream()
                .filter(rule -> !rule.whole())
                .filter(which)
                .toList();
    }

    /** The rules, in the order of their files; those of regulations first, then those of the structure. */
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /**
     * The moment to ask about: today or, where the data speak of an earlier year, the last day of the reporting year;
     * and the policies then in force.
     *
     * @param today as the caller's clock has it
     */
    public Moment moment(Tx tx, LocalDate today) {
        Integer year = units.reportingYear(tx).orElse(null);
        LocalDate last = year == null ? today : LocalDate.of(year, 12, 31);
        LocalDate on = last.isBefore(today) ? last : today;
        Map<String, Object> parameters = new HashMap<>(constants);
        parameters.put("on", on);
        parameters.put("year", year);
        parameters.put("policies", policies.apply(tx));
        return new Moment(on, parameters);
    }

    /**
     * Who breaks a rule among some units and organizations, by rule and code. Rules that need the whole graph are left
     * to {@link #all}.
     *
     * @param codes unknown ones are passed over
     * @param moment as {@link #moment} answers it
     */
    public List<Offender> offenders(Tx tx, Collection<String> codes, Moment moment, Lang lang) {
        return among(tx, few, rule -> true, codes, moment, lang);
    }

    /** Asks every rule by itself, as of very many, about nobody: so that the database has planned them all. */
    public void warm(Tx tx) {
        offenders(tx, Collections.nCopies(FEW + 1, ""), moment(tx, LocalDate.now()), Lang.EN);
    }

    /** What does not hold together among some units and organizations; see {@link #structure(Tx, Moment, Lang)}. */
    public List<Offender> structure(Tx tx, Collection<String> codes, Moment moment, Lang lang) {
        return among(tx, holding, Rule::structural, codes, moment, lang);
    }

    private List<Offender> among(
            Tx tx, String joined, Predicate<Rule> which, Collection<String> codes, Moment moment, Lang lang) {
        Map<String, Object> parameters = new HashMap<>(moment.parameters);
        parameters.put("units", List.copyOf(codes));
        Stream<Found> found = codes.size() <= FEW
                ? tx.listText(joined, parameters, Found.class).stream().sorted(order())
                : among(tx, partial(which), codes, moment).stream();
        return found.map(one -> offender(one, lang)).toList();
    }

    /** Of many units a rule is worth asking only among those it can be about. */
    private List<Found> among(Tx tx, Collection<Rule> asked, Collection<String> codes, Moment moment) {
        Map<String, Object> these = Map.of("codes", List.copyOf(codes), "labels", labels(asked));
        return found(tx, tx.list(THESE, these, Among.class), moment, asked);
    }

    private static List<String> labels(Collection<Rule> rules) {
        return rules.stream().map(Rule::among).distinct().toList();
    }

    /**
     * Who breaks a rule at and below a unit, or anywhere.
     *
     * @param key of the unit; null for everything
     * @param moment as {@link #moment} answers it
     * @param after the {@code next} of the page before; null for the first
     * @throws banyan.graph.NotFound naming the key
     */
    public Offenders all(Tx tx, @Nullable String key, Moment moment, int limit, @Nullable String after, Lang lang) {
        Unit unit = key == null ? null : units.unit(tx, key);
        List<Found> all =
                unit == null ? anywhere(tx, moment, rules.values()) : below(tx, unit, moment, partial(rule -> true));
        Map<String, Long> counts = new LinkedHashMap<>();
        rules.keySet().forEach(id -> counts.put(id, 0L));
        all.forEach(found -> counts.merge(found.file(), 1L, Long::sum));
        int from = after == null ? 0 : position(all, after) + 1;
        List<Found> page = all.subList(from, Math.min(all.size(), from + limit));
        return new Offenders(
                unit,
                moment.on(),
                counts,
                page.stream().map(found -> offender(found, lang)).toList(),
                all.size(),
                from + limit < all.size() ? page.getLast().key() : null);
    }

    /** What does not hold together in the whole graph: faults of the data, whatever the regulations say. */
    public List<Offender> structure(Tx tx, Moment moment, Lang lang) {
        List<Rule> structural = rules.values().stream().filter(Rule::structural).toList();
        return anywhere(tx, moment, structural).stream()
                .map(found -> offender(found, lang))
                .toList();
    }

    private List<Found> anywhere(Tx tx, Moment moment, Collection<Rule> asked) {
        return found(tx, tx.list(EVERYTHING, Map.of("labels", labels(asked)), Among.class), moment, asked);
    }

    private List<Found> below(Tx tx, Unit unit, Moment moment, Collection<Rule> asked) {
        Map<String, Object> which = Map.of("labels", labels(asked), "code", unit.code());
        return found(tx, tx.list(BELOW, which, Among.class), moment, asked);
    }

    private List<Found> found(Tx tx, List<Among> within, Moment moment, Collection<Rule> asked) {
        Map<String, List<String>> among = within.stream().collect(Collectors.toMap(Among::label, Among::codes));
        Map<String, Object> parameters = new HashMap<>(moment.parameters);
        List<Found> all = new ArrayList<>();
        for (Rule rule : asked) {
            parameters.put("units", among.getOrDefault(rule.among(), List.of()));
            String question = questions.getOrDefault(rule.id(), rule.id());
            tx.each(question, parameters, Row.class, row -> all.add(row.by(rule.id())));
        }
        all.sort(order());
        return all;
    }

    private Comparator<Found> order() {
        List<String> ids = List.copyOf(rules.keySet());
        return Comparator.comparingInt((Found found) -> ids.indexOf(found.file()))
                .thenComparing(Found::code);
    }

    private static int position(List<Found> all, String after) {
        for (int i = 0; i < all.size(); i++) if (all.get(i).key().equals(after)) return i;
        throw Invalid.at("after", "没有此位置：" + after, "there is no such place in the list: " + after);
    }

    private Offender offender(Found found, Lang lang) {
        Rule rule = java.util.Objects.requireNonNull(rules.get(found.file()));
        return new Offender(
                rule.id(),
                new Unit(found.code(), found.name(), found.kind()),
                found.found(),
                found.wanted(),
                rule.strength(),
                rule.message(lang, found.found(), found.wanted()),
                rule.article().in(lang));
    }
}
