package banyan.scenarios;

import banyan.assistance.Policy;
import banyan.units.Facts;
import banyan.units.Kinds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides what changes of values and of single relations write. Pure; the deeds go into {@link Orders}. */
final class Alterations {
    private static final String FIRST_SECRETARY = "first-secretary";

    private final Setting setting;
    private final Rules rules;
    private final Orders orders;
    private final LocalDate on;
    private final List<Hang> hangs;
    private final Fates fates;

    /** Changes that follow from those decided. */
    final List<Change> derived = new ArrayList<>();

    final List<Impact.Remap> remaps = new ArrayList<>();

    /** Codes that changed hands, old to new. */
    final Map<String, String> recoded = new HashMap<>();

    /** @param hangs what hangs on the units that are converted or released */
    Alterations(Setting setting, Orders orders, LocalDate on, List<Hang> hangs) {
        this.setting = setting;
        this.rules = setting.rules();
        this.orders = orders;
        this.on = on;
        this.hangs = hangs;
        this.fates = setting.fates(orders);
    }

    List<Fate> fates() {
        return fates.fates();
    }

    void decide(Change change) {
        switch (change) {
            case Amending.Rename rename -> {
                Named thing = rules.of(rename.thing());
                orders.amend(
                        thing.code(),
                        thing.values(),
                        setting.beginnings(orders).name(rename.name()),
                        List.of(),
                        List.of());
            }
            case Amending.Recode recode ->
                recode.pairs().stream()
                        .filter(pair -> !pair.from().equals(pair.to()))
                        .forEach(pair -> {
                            String ref = rules.of(pair.from()).text("ref");
                            orders.recode.add(Map.of("ref", ref, "from", pair.from(), "to", pair.to()));
                            recoded.put(pair.from(), pair.to());
                            String name = rules.of(pair.from()).unit().name();
                            remaps.add(new Impact.Remap(pair.from(), name, pair.to(), name, 1));
                        });
            case Amending.Convert convert -> convert(convert);
            case Amending.SetValue set -> set(set);
            case Amending.Raise raise ->
                amend(
                        raise.branch(),
                        Map.of("backwardSince", on, "backwardReason", raise.reason()),
                        List.of("Backward"),
                        List.of());
            case Amending.Release release -> release(release);
            case Amending.MoveMembers move -> move(move);
            case Relating relating -> relate(relating);
            default -> throw new IllegalArgumentException(change.kind());
        }
    }

    private void amend(String code, Map<String, Object> values, List<String> labels, List<String> without) {
        orders.amend(code, rules.of(code).values(), values, labels, without);
    }

    private void convert(Amending.Convert convert) {
        Named unit = rules.of(convert.unit());
        String of = Objects.requireNonNull(unit.of());
        Kinds kinds = setting.words().kinds();
        Kinds.Kind now = kinds.find(of, Objects.requireNonNull(unit.kind())).orElseThrow();
        Kinds.Kind next = kinds.find(of, convert.to()).orElse(null);
        if (next == null) {
            amend(convert.unit(), Map.of("form", convert.to()), List.of(), List.of());
            return;
        }
        Map<String, Object> values = new HashMap<>(Map.of("kind", next.id()));
        unit.values().forEach((property, value) -> {
            Facts.Fact fact = setting.words().facts().telling(property).orElse(null);
            if (fact == null || fact.fits(of, next.id())) return;
            values.put(property, null);
            fates.add(new Fate(
                    unit.text("ref") + "/fact/" + property,
                    unit.unit(),
                    "fact",
                    property,
                    null,
                    value,
                    "kept",
                    null,
                    "stays with its past: a " + next.names().en() + " does not carry it",
                    null));
        });
        amend(convert.unit(), values, List.of(next.label()), List.of(now.label()));
        for (Hang hang : hangs) {
            Hang.Thing child = hang.thing();
            if (!hang.code().equals(convert.unit()) || !hang.relation().equals("PART_OF") || child.code() == null)
                continue;
            String kind = Objects.requireNonNullElse(child.kind(), "");
            String sort = Objects.requireNonNullElse(child.of(), "");
            if (of.equals("place")
                    && sort.equals("branch")
                    && kind.equals(now.id())
                    && kinds.find("branch", next.id()).isPresent())
                derived.add(new Amending.Convert(convert.id() + "-" + child.code(), false, child.code(), next.id()));
            else if (kinds.find(sort, kind)
                    .filter(known -> !known.mayStandUnder(of, next.id()))
                    .isPresent())
                rules.fault(
                        rules.path(convert) + ".to",
                        "其下的 " + child.code() + " 不能设在此类单位之下",
                        "leaves " + child.code() + " under a kind of unit it does not stand under");
        }
    }

    private void set(Amending.SetValue set) {
        String property = set.year() == null ? set.field() : set.field() + "_" + set.year();
        String type = set.field().equals("termEnds")
                ? "date"
                : setting.words()
                        .facts()
                        .find(set.field())
                        .map(Facts.Fact::type)
                        .orElse("count");
        Map<String, Object> values = new HashMap<>();
        values.put(property, FactRules.kept(type, set.value()));
        amend(set.thing(), values, List.of(), List.of());
    }

    /** Whoever helps a branch because it is backward no longer does once it is not. */
    private void release(Amending.Release release) {
        Map<String, Object> values = new HashMap<>();
        values.put("backwardSince", null);
        values.put("backwardReason", null);
        amend(release.branch(), values, List.of(), List.of("Backward"));
        Policy policy = rules.policyFor(rules.of(release.branch()));
        for (Hang hang : hangs) {
            boolean helper = hang.relation().equals("ASSISTS")
                    && policy.role(hang.about())
                            .filter(role -> role.target().equals(Policy.BACKWARD))
                            .isPresent();
            boolean post = hang.relation().equals("HOLDS") && hang.about().equals(FIRST_SECRETARY);
            if (!hang.code().equals(release.branch()) || hang.out() || !helper && !post) continue;
            orders.letGo(hang);
            fates.tell(rules.of(release.branch()), hang, "let-go", null, "released from the backward list");
        }
    }

    private void move(Amending.MoveMembers move) {
        for (String code : List.of(move.from(), move.to())) {
            Named branch = rules.of(code);
            long sign = code.equals(move.from()) ? -1 : 1;
            amend(
                    code,
                    Map.of(
                            "members", branch.number("members") + sign * move.members(),
                            "formalMembers", branch.number("formalMembers") + sign * move.formal()),
                    List.of(),
                    List.of());
        }
    }

    private void relate(Relating change) {
        Relating.Tied tied = change.tied();
        Related there = rules.of(tied);
        if (tied.begins()) {
            orders.relate(tied.from(), tied.relation(), tied.to(), properties(change, there));
        } else if (there != null) {
            there.ids().forEach(id -> orders.letGo(id, tied.relation()));
        }
        Related post = firstSecretary(tied) == null ? null : rules.of(Objects.requireNonNull(firstSecretary(tied)));
        if (post == null) return;
        if (!tied.begins()) post.ids().forEach(id -> orders.letGo(id, "HOLDS"));
        else if (post.ids().isEmpty()) orders.relate(tied.from(), "HOLDS", tied.to(), Map.of("post", FIRST_SECRETARY));
    }

    /** The post that goes with assisting as first secretary; null where there is none. */
    static Relating.@Nullable Tied firstSecretary(Relating.Tied tied) {
        return tied.relation().equals("ASSISTS") && FIRST_SECRETARY.equals(tied.about())
                ? new Relating.Tied(tied.from(), "HOLDS", tied.to(), FIRST_SECRETARY, tied.begins())
                : null;
    }

    private Map<String, Object> properties(Relating change, @Nullable Related there) {
        Map<String, Object> properties = new HashMap<>();
        switch (change) {
            case Relating.Appoint appoint -> {
                properties.put("post", appoint.post());
                if (appoint.termEnds() != null) properties.put("termEnds", appoint.termEnds());
                if (appoint.filedWith() != null) properties.put("filedWith", appoint.filedWith());
            }
            case Relating.Assist assist -> properties.put("role", assist.role());
            case Relating.Cover cover -> properties.put("how", how(cover, there));
            default -> {}
        }
        return properties;
    }

    /** A branch that covers a second organization covers none of them alone any more, unless it was said otherwise. */
    private String how(Relating.Cover cover, @Nullable Related there) {
        boolean others = there != null && !there.covered().isEmpty() && isOrganization(cover.thing());
        String how = cover.how() != null ? cover.how() : others ? "joint" : "own";
        if (others && how.equals("joint")) orders.joint.add(Map.of("code", cover.branch()));
        return how;
    }

    private boolean isOrganization(String code) {
        return "organization".equals(rules.of(code).of());
    }
}
