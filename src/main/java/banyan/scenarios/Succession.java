package banyan.scenarios;

import banyan.units.Kinds;
import banyan.units.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides one run of merges or abolitions: who succeeds whom, what everything that hung on the ended becomes, and what
 * follows from it. Pure over what was read; the deeds go into {@link Orders}.
 */
final class Succession {
    private static final Set<String> MERGE_WITH_PLACE = Set.of("village", "community", "leading");

    private final Vocabulary words;
    private final Rules rules;
    private final Orders orders;
    private final Beginnings beginnings;
    private final Fates fates;
    private final Map<String, List<Hang>> hangs = new HashMap<>();
    private final Map<String, Heir> heirs = new LinkedHashMap<>();
    private final Map<String, Amendment> amendments = new LinkedHashMap<>();
    private final Map<String, Named> received = new HashMap<>();
    private final Set<String> ended = new HashSet<>();

    final List<Change> derived = new ArrayList<>();
    final List<Impact.Remap> remaps = new ArrayList<>();
    final List<String> begun = new ArrayList<>();

    Succession(Setting setting, Orders orders, List<Hang> rows) {
        Vocabulary words = setting.words();
        this.words = words;
        this.rules = setting.rules();
        this.orders = orders;
        this.beginnings = setting.beginnings(orders);
        this.fates = setting.fates(orders);
        rows.forEach(hang ->
                hangs.computeIfAbsent(hang.code(), key -> new ArrayList<>()).add(hang));
    }

    /** The codes whose relations a change is decided over. */
    static Set<String> codes(Change change, Rules rules) {
        Set<String> codes = new TreeSet<>(change.changes());
        if (change instanceof Change.Abolish abolish && abolish.successor() == null) {
            Named.Parent parent = rules.of(abolish.thing()).parent();
            if (parent != null) codes.add(parent.code());
        }
        return codes;
    }

    /** Ids of the relations the change would hand over. */
    Set<String> relations(Change change) {
        Set<String> ids = new HashSet<>();
        for (String code : change.changes()) hangs(code).forEach(hang -> ids.add(hang.id()));
        return ids;
    }

    void decide(Change change) {
        if (change instanceof Change.Merge merge) merge(merge);
        if (change instanceof Change.Abolish abolish) abolish(abolish);
    }

    private void merge(Change.Merge merge) {
        List<Named> units = merge.units().stream().map(rules::of).toList();
        Named first = units.getFirst();
        String of = Objects.requireNonNull(first.of());
        String under = merge.under() != null
                ? merge.under()
                : Objects.requireNonNull(first.parent()).code();
        String code = merge.into().code();
        Named survivor = merge.hasSurvivor() ? rules.of(code) : null;
        String name = Objects.requireNonNullElse(
                merge.into().name(), Objects.requireNonNull((survivor == null ? first : survivor).name()));
        Unit result = new Unit(code, name, Objects.requireNonNull(first.kind()));
        Heir heir = heir(result, of, true);
        Amendment amendment = amendment(heir, survivor);
        if (survivor == null) {
            Map<String, Object> values = new HashMap<>();
            if (of.equals("branch")) values.put("form", strongest(units).text("form"));
            beginnings.begin(code, name, of, first.kind(), under, values);
            begun.add(code);
        } else {
            if (!name.equals(survivor.name())) beginnings.name(name).forEach(amendment::set);
            if (survivor.parent() != null && !survivor.parent().code().equals(under))
                orders.transfer.add(Map.of("unit", code, "to", under));
        }
        if (of.equals("branch") && merge.branch() != null)
            amendment.set("form", merge.branch().form());
        for (Named unit : units) {
            if (unit != survivor) end(merge, unit, heir, amendment, merge.changes());
        }
        amendment.lackedBy(units);
        if (of.equals("branch")) becomeJoint(heir, units);
        if (of.equals("place")) deriveBranches(merge, survivor == null ? List.of() : List.of(survivor), units);
    }

    private void abolish(Change.Abolish abolish) {
        Named thing = rules.of(abolish.thing());
        Heir heir = null;
        Amendment amendment = null;
        if (abolish.successor() != null) {
            Named successor = rules.of(abolish.successor());
            heir = heir(successor.unit(), Objects.requireNonNull(successor.of()), true);
            amendment = amendment(heir, successor);
        } else if (thing.parent() != null) {
            heir = heir(thing.parent().unit(), thing.parent().of(), false);
            amendment = amendment(
                    heir,
                    thing.parent().of().equals("branch")
                            ? rules.of(thing.parent().code())
                            : null);
        }
        // A parent of another sort stands in for little: what the thing had with it ends for want of a successor.
        boolean one = heir != null && (heir.successor || heir.of.equals(thing.of()));
        Set<String> merging = one && heir != null ? Set.of(thing.code(), heir.unit.code()) : Set.of(thing.code());
        end(abolish, thing, heir, amendment, merging);
    }

    /** What stood below the thing that ended must be able to stand below whatever takes it over. */
    private void mayStand(Hang hang, Heir goes, Change change) {
        Hang.Thing below = hang.thing();
        if (!hang.relation().equals("PART_OF") || below.of() == null || below.kind() == null) return;
        Kinds.Kind kind = words.kinds().find(below.of(), below.kind()).orElse(null);
        if (kind == null || kind.mayStandUnder(goes.of, goes.unit.kind())) return;
        String field =
                change instanceof Change.Abolish abolish ? abolish.successor() == null ? ".thing" : ".successor" : "";
        rules.fault(
                rules.path(change) + field,
                "会使" + kind.names().zh() + " " + below.code() + " 设在 " + goes.unit.name()
                        + " 之下，此类单位之下不能设；请先撤销、划转或改变其类别",
                "would leave the " + kind.names().en() + " " + below.code() + " under " + goes.unit.code() + ", a "
                        + goes.unit.kind() + ", where none stands: abolish, transfer or convert it first");
    }

    /** What a relation goes to: the one chosen for it, else the heir; null where it is let go. */
    private @Nullable Heir goes(Named thing, Hang hang, @Nullable Heir heir, Set<String> ends) {
        String chosen = fates.elsewhere(thing, hang, ends);
        if (chosen == null) return heir;
        if (chosen.equals(Decisions.NONE)) return null;
        Named taker = rules.of(chosen);
        received.putIfAbsent(chosen, taker);
        return heir(taker.unit(), Objects.requireNonNull(taker.of()), true);
    }

    /** Puts what the receivers are and count afterwards among the orders; once, when all is decided. */
    void finish() {
        amendments.values().stream().filter(Amendment::any).forEach(amendment -> amendment.order(orders));
    }

    private void end(
            Change change, Named thing, @Nullable Heir heir, @Nullable Amendment amendment, Set<String> merging) {
        ended.add(thing.code());
        if (heir != null && amendment != null) {
            members(thing, heir, amendment);
            amendment.take(thing, fates);
        }
        Set<String> ends = new HashSet<>(merging);
        if (heir != null) ends.remove(heir.unit.code());
        for (Hang hang : hangs(thing.code())) {
            Heir goes = goes(thing, hang, heir, ends);
            if (goes != null) mayStand(hang, goes, change);
            if (goes == null && heir != null) fates.drop(thing, hang);
            else fates.decide(thing, hang, goes, goes == heir ? merging : ends);
        }
        Heir successor = heir != null && heir.successor ? heir : null;
        orders.end.add(Map.of(
                "code", thing.code(),
                "of", Objects.requireNonNull(thing.of()),
                "successors",
                        successor == null ? List.of() : List.of(Map.of("code", successor.unit.code(), "share", 1.0))));
        String to = successor == null ? null : successor.unit.code();
        String toName = successor == null ? null : successor.unit.name();
        remaps.add(new Impact.Remap(thing.code(), thing.unit().name(), to, toName, successor == null ? 0 : 1));
    }

    private void members(Named thing, Heir heir, Amendment amendment) {
        if (thing.number("members") == 0) return;
        if (heir.of.equals("branch")) {
            amendment.takeMembers(thing, fates);
            return;
        }
        String taker = fates.takerOfMembers(thing);
        if (taker == null || taker.equals(Decisions.NONE)) {
            amendment.leaveMembers(thing, fates, taker != null, near(thing, heir));
            return;
        }
        Named branch = rules.of(taker);
        amendment(heir(branch.unit(), "branch", false), branch).takeMembers(thing, fates);
    }

    /** The branches that stand beside one that ends. */
    private List<Unit> near(Named thing, Heir heir) {
        return hangs(heir.unit.code()).stream()
                .filter(hang -> hang.relation().equals("PART_OF")
                        && "branch".equals(hang.thing().of())
                        && !ended.contains(hang.thing().code())
                        && !thing.code().equals(hang.thing().code()))
                .map(hang -> Objects.requireNonNull(hang.thing().unit()))
                .toList();
    }

    /** A branch that covers several organisations after a merge covers none of them alone. */
    private void becomeJoint(Heir heir, List<Named> units) {
        List<Hang> covered = units.stream()
                .flatMap(unit -> hangs(unit.code()).stream())
                .filter(hang -> hang.relation().equals("COVERS")
                        && hang.out()
                        && "organization".equals(hang.thing().of()))
                .toList();
        Set<Object> things = new HashSet<>();
        covered.forEach(hang -> things.add(hang.thing().ref()));
        boolean anyMoved = covered.stream().anyMatch(hang -> !hang.code().equals(heir.unit.code()));
        if (things.size() < 2 || !anyMoved) return;
        orders.joint.add(Map.of("code", heir.unit.code()));
        for (Hang hang : covered)
            if ("own".equals(hang.properties().get("how"))) fates.becomesJoint(ref(hang.code()), hang, heir);
    }

    /** The branches directly below merged places merge by the same rule; the result is a change of its own. */
    private void deriveBranches(Change.Merge merge, List<Named> survivor, List<Named> units) {
        List<Named> order = new ArrayList<>(survivor);
        units.stream().filter(unit -> !survivor.contains(unit)).forEach(order::add);
        Map<String, List<Hang.Thing>> byKind = new LinkedHashMap<>();
        for (Named unit : order) {
            for (Hang hang : hangs(unit.code())) {
                Hang.Thing thing = hang.thing();
                if (hang.relation().equals("PART_OF")
                        && "branch".equals(thing.of())
                        && MERGE_WITH_PLACE.contains(thing.kind()))
                    byKind.computeIfAbsent(thing.kind(), key -> new ArrayList<>())
                            .add(thing);
            }
        }
        Change.BranchName wish = merge.branch();
        String at = rules.path(merge) + ".branch";
        if (wish != null && byKind.isEmpty())
            rules.fault(at, "这些单位没有可合并的党组织", "is for nothing: no branch stands directly below");
        if (wish != null && wish.code() != null && byKind.size() > 1) {
            rules.fault(at + ".code", "其下有多类党组织，不能同用一个编码", "cannot be the code of branches of several kinds at once");
            return;
        }
        byKind.forEach((kind, branches) -> {
            List<String> codes = branches.stream()
                    .map(branch -> Objects.requireNonNull(branch.code()))
                    .toList();
            if (branches.size() < 2 && wish == null) return;
            String stays = branches.stream()
                    .filter(branch -> rank(branch.form()) > 0)
                    .findFirst()
                    .orElse(branches.getFirst())
                    .code();
            String code = wish != null && wish.code() != null ? wish.code() : Objects.requireNonNull(stays);
            String name = wish == null ? null : wish.name();
            derived.add(new Change.Merge(
                    merge.id() + "-" + kind,
                    false,
                    codes,
                    new Change.Into(code, name),
                    merge.into().code(),
                    wish,
                    merge.id()));
        });
    }

    /** Whether a living branch merges along with places it stands directly below. */
    static boolean mergesWith(List<String> places, Named branch) {
        return branch.parent() != null
                && places.contains(branch.parent().code())
                && "branch".equals(branch.of())
                && MERGE_WITH_PLACE.contains(Objects.requireNonNull(branch.kind()));
    }

    private static Named strongest(List<Named> units) {
        return units.stream()
                .filter(unit -> rank(unit.text("form")) > 0)
                .findFirst()
                .orElse(units.getFirst());
    }

    private static int rank(@Nullable String form) {
        return "general-branch".equals(form) || "committee".equals(form) ? 1 : 0;
    }

    private List<Hang> hangs(String code) {
        return hangs.getOrDefault(code, List.of());
    }

    private Heir heir(Unit unit, String of, boolean successor) {
        return heirs.computeIfAbsent(unit.code(), code -> new Heir(unit, ref(code), of, successor, hangs(code)));
    }

    private String ref(String code) {
        Named known = rules.find(code);
        return known == null ? code : known.text("ref");
    }

    private Amendment amendment(Heir heir, @Nullable Named living) {
        if (living != null) received.put(heir.unit.code(), living);
        return amendments.computeIfAbsent(
                heir.unit.code(), code -> new Amendment(words, heir, living == null ? null : living.values()));
    }

    List<Fate> fates() {
        return fates.fates();
    }

    Set<String> heirs() {
        return heirs.keySet();
    }

    /** Those of the heirs that count members. */
    Set<String> branches() {
        Set<String> branches = new TreeSet<>();
        heirs.forEach((code, heir) -> {
            if (heir.of.equals("branch")) branches.add(code);
        });
        return branches;
    }

    /** The ledger's sums, with what hangs on the receivers now that the run is done. */
    List<Impact.Balance> balances(List<Hang> after, List<Named> counted) {
        return new Balances(fates.fates(), ended, received, hangs).of(heirs.keySet(), after, counted);
    }
}
