package banyan.scenarios;

import banyan.units.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of every relation that hangs on a thing that ends: the defaults of the no-loss ledger. Pure;
 * what is to be done goes into {@link Orders}. Where no default is safe the fate is {@code undecided} and the relation
 * is handed over all the same, so that nothing is lost while nobody has decided.
 */
final class Fates {
    /** How many helpers an heir may have in a role. */
    interface Most {
        /** @param ended whose helpers it takes over */
        int of(Heir heir, Named ended, String role);
    }

    private final Predicate<String> singlePost;
    private final Most mostPerRole;
    private final Decisions decisions;
    private final Orders orders;
    private final List<Fate> fates = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> decided = new HashSet<>();

    /**
     * @param singlePost whether a unit has at most one holder of a post
     * @param mostPerRole the most of a role that the heir's pairing policy allows
     * @param decisions what overrules a default
     * @param orders where the deeds go
     */
    Fates(Predicate<String> singlePost, Most mostPerRole, Decisions decisions, Orders orders) {
        this.singlePost = singlePost;
        this.mostPerRole = mostPerRole;
        this.decisions = decisions;
        this.orders = orders;
    }

    List<Fate> fates() {
        return fates;
    }

    void add(Fate fate) {
        places.putIfAbsent(fate.id(), fates.size());
        fates.add(fate);
    }

    /** One relation of a thing that ends; {@code merging} are the codes of all that become one, the heir among them. */
    void decide(Named ended, Hang hang, @Nullable Heir heir, Set<String> merging) {
        String what = what(hang);
        if (!decided.add(hang.id())) return;
        if (Set.of("visit", "screening").contains(what)) {
            tell(ended, hang, what, "kept", null, "stays with the former unit", null);
        } else if (heir == null) {
            orders.letGo(hang);
            tell(ended, hang, what, what.equals("post") ? "displaced" : "let-go", null, null, null);
        } else if (merging.contains(Objects.requireNonNullElse(hang.thing().code(), ""))) {
            orders.letGo(hang);
            tell(ended, hang, what, "let-go", null, "would relate " + heir.unit.code() + " to itself", null);
        } else if (!heir.successor && !fitsParent(ended, hang, heir)) {
            orders.letGo(hang);
            tell(ended, hang, what, what.equals("post") ? "displaced" : "let-go", null, "has no successor", null);
        } else if (heir.has(hang)) {
            orders.letGo(hang);
            tell(ended, hang, what, "merged", heir.unit, null, null);
        } else {
            handOver(ended, hang, what, heir);
        }
    }

    private void handOver(Named ended, Hang hang, String what, Heir heir) {
        List<Heir.Holder> there = hang.out() ? List.of() : heir.holding(hang);
        int most = what.equals("post")
                ? singlePost.test(hang.about()) ? 1 : Integer.MAX_VALUE
                : what.equals("helper") ? mostPerRole.of(heir, ended, hang.about()) : Integer.MAX_VALUE;
        String id = id(ended, hang, what);
        orders.move(hang, heir.unit.code());
        heir.receive(hang, id);
        if (hang.out() || there.size() < most && !decisions.made(id)) {
            tell(ended, hang, what, "moved", heir.unit, null, null);
            return;
        }
        List<Unit> choices =
                new ArrayList<>(there.stream().map(Heir.Holder::who).toList());
        choices.add(Objects.requireNonNull(hang.thing().unit()));
        Set<String> known = new HashSet<>(Set.of(what.equals("post") ? Decisions.NONE : Decisions.ALL));
        choices.forEach(choice -> known.add(choice.code()));
        String choice = decisions.choice(id, known);
        if (choice != null) {
            tell(ended, hang, what, "moved", heir.unit, "decided: " + choice, null);
            if (!choice.equals(Decisions.ALL)) keepOnly(choice, most, hang, what, heir);
        } else {
            String note = what.equals("post") ? "candidates for one post" : "more than the policy's most for the role";
            tell(ended, hang, what, "undecided", heir.unit, note, choices);
        }
    }

    /** Who was chosen stays; of the others as many as there is room for, in the order they came. */
    private void keepOnly(String choice, int most, Hang hang, String what, Heir heir) {
        int room = choice.equals(Decisions.NONE) ? 0 : most - 1;
        for (Heir.Holder holder : heir.holding(hang)) {
            if (holder.who().code().equals(choice) || room-- > 0) continue;
            heir.release(holder);
            orders.stay(holder.hang());
            orders.letGo(holder.hang());
            String fate = what.equals("post") ? "displaced" : "let-go";
            String note = "decided: " + choice;
            if (holder.fate() == null) tell(heir.unit, heir.ref, holder.hang(), what, fate, null, note, null);
            else displace(holder.fate(), fate, note);
        }
    }

    /** Gives what was moved here another end. */
    private void displace(String id, String fate, String note) {
        int at = Objects.requireNonNull(places.get(id));
        fates.set(at, fates.get(at).becomes(fate, note));
    }

    /** Whose value of a fact holds: the code chosen; null where nothing was decided. */
    @Nullable
    String chosen(String id, Set<String> codes) {
        return decisions.choice(id, codes);
    }

    /** The branch that takes over members that have nowhere to go, or {@link Decisions#NONE}; null where undecided. */
    @Nullable
    String taker(String id) {
        return decisions.taker(id);
    }

    /**
     * A parent stands in for a successor only where the same thing can hang on it: no post and no pairing of a branch.
     */
    private static boolean fitsParent(Named ended, Hang hang, Heir heir) {
        return switch (hang.relation()) {
            case "PART_OF", "LOCATED_IN", "CONTACTS" -> true;
            case "COVERS", "ASSISTS", "HAS" -> Objects.equals(ended.of(), heir.of);
            default -> false;
        };
    }

    private void tell(
            Named ended,
            Hang hang,
            String what,
            String fate,
            @Nullable Unit to,
            @Nullable String note,
            @Nullable List<Unit> choices) {
        tell(ended.unit(), ended.text("ref"), hang, what, fate, to, note, choices);
    }

    private void tell(
            Unit of,
            String ref,
            Hang hang,
            String what,
            String fate,
            @Nullable Unit to,
            @Nullable String note,
            @Nullable List<Unit> choices) {
        String about = hang.about().isEmpty() ? null : hang.about();
        Unit thing = hang.thing().unit();
        Object value = thing == null ? hang.thing().name() : null;
        add(new Fate(id(ref, hang, what), of, what, about, thing, value, fate, to, note, choices));
    }

    private static String id(Named ended, Hang hang, String what) {
        return id(ended.text("ref"), hang, what);
    }

    private static String id(String ref, Hang hang, String what) {
        String end = Objects.requireNonNullElse(
                hang.thing().ref(), Objects.requireNonNullElse(hang.thing().name(), ""));
        return ref + "/" + what + (hang.about().isEmpty() ? "" : "/" + hang.about()) + "/" + end;
    }

    /** What a relation of a unit that is split or released becomes. */
    void tell(Named unit, Hang hang, String fate, @Nullable Unit to, @Nullable String note) {
        tell(unit, hang, what(hang), fate, to, note, null);
    }

    /** The ledger's word for a relation, seen from the thing it hangs on. */
    static String what(Hang hang) {
        return switch (hang.relation()) {
            case "PART_OF" -> "child";
            case "LOCATED_IN" -> "organization";
            case "COVERS" -> hang.out() ? "covers" : "coveredBy";
            case "HOLDS" -> "post";
            case "RESERVE_FOR" -> "reserve";
            case "CONTACTS" -> "contactPoint";
            case "VISITED" -> "visit";
            case "ASSISTS" -> hang.out() ? "assists" : "helper";
            case "SCREENED" -> "screening";
            default -> "task";
        };
    }
}
