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

    /** Of these an heir may have more than fit, so that one decides among their holders. */
    private static final Set<String> RIVALS = Set.of("post", "helper");

    /** What was done stays done, and with whom it was done. */
    private static final Set<String> STAY = Set.of("visit", "screening");

    /** Whatever stands somewhere must stand somewhere. */
    private static final Set<String> STANDS = Set.of("PART_OF", "LOCATED_IN");

    private static final String DOUBLED = "one of several in this role";
    private static final String JOINT = "own becomes joint";

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
        if (STAY.contains(what)) {
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

    /** Lets a relation go because it was decided so. */
    void drop(Named ended, Hang hang) {
        if (!decided.add(hang.id())) return;
        orders.letGo(hang);
        tell(ended, hang, what(hang), "let-go", null, "decided: " + Decisions.NONE, null);
    }

    /**
     * Who was chosen to take a relation over instead of the heir, or {@link Decisions#NONE}; null where nothing was
     * decided, and for posts and helpers, where one decides among those who would be there.
     *
     * @param ends the codes of all that end together
     */
    @Nullable
    String elsewhere(Named ended, Hang hang, Set<String> ends) {
        String what = what(hang);
        if (RIVALS.contains(what) || STAY.contains(what)) return null;
        return decisions.taker(id(ended, hang, what), ended.of(), ends, !STANDS.contains(hang.relation()));
    }

    private void handOver(Named ended, Hang hang, String what, Heir heir) {
        List<Heir.Holder> there = RIVALS.contains(what) ? heir.holding(hang) : List.of();
        int most = what.equals("post")
                ? singlePost.test(hang.about()) ? 1 : Integer.MAX_VALUE
                : what.equals("helper") ? mostPerRole.of(heir, ended, hang.about()) : Integer.MAX_VALUE;
        String id = id(ended, hang, what);
        orders.move(hang, heir.unit.code());
        heir.receive(hang, id);
        boolean made = decisions.made(id);
        if (!RIVALS.contains(what) || there.size() < most && !made) {
            String note =
                    made ? "decided: " + heir.unit.code() : !what.equals("helper") || there.isEmpty() ? null : DOUBLED;
            tell(ended, hang, what, "moved", heir.unit, note, null);
            return;
        }
        List<Fate.Choice> choices = new ArrayList<>(there.stream()
                .map(holder -> Fate.Choice.of(holder.who(), holder.hang()))
                .toList());
        choices.add(Fate.Choice.of(Objects.requireNonNull(hang.thing().unit()), hang));
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

    /** What somebody covered alone is covered by a branch that now covers others too. */
    void becomesJoint(String ref, Hang hang, Heir heir) {
        Integer at = places.get(id(ref, hang, "covers"));
        if (at != null) fates.set(at, fates.get(at).noting(JOINT));
        else tell(heir.unit, heir.ref, hang, "covers", "kept", heir.unit, JOINT, null);
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
    String takerOfMembers(Named ended) {
        String members = ended.text("ref") + "/members";
        String formal = ended.text("ref") + "/formalMembers";
        Set<String> ends = Set.of(ended.code());
        decisions.mustAgree(members, formal);
        String taker = decisions.taker(members, "branch", ends, true);
        return taker != null ? taker : decisions.taker(formal, "branch", ends, true);
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
            @Nullable List<Fate.Choice> choices) {
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
            @Nullable List<Fate.Choice> choices) {
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
