package banyan.scenarios;

import banyan.units.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of every relation that hangs on a thing that ends: the defaults of the no-loss ledger. Pure;
 * what is to be done goes into {@link Orders}. Where no default is safe the fate is {@code undecided} and the relation
 * is handed over all the same, so that nothing is lost while nobody has decided.
 */
final class Fates {
    private final Predicate<String> singlePost;
    private final ToIntFunction<String> mostPerRole;
    private final Orders orders;
    private final List<Fate> fates = new ArrayList<>();
    private final Set<String> decided = new HashSet<>();

    /**
     * @param singlePost whether a unit has at most one holder of a post
     * @param mostPerRole the pairing policy's most for a role
     * @param orders where the deeds go
     */
    Fates(Predicate<String> singlePost, ToIntFunction<String> mostPerRole, Orders orders) {
        this.singlePost = singlePost;
        this.mostPerRole = mostPerRole;
        this.orders = orders;
    }

    List<Fate> fates() {
        return fates;
    }

    void add(Fate fate) {
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
        List<Unit> there = new ArrayList<>(heir.holding(hang));
        boolean full = !hang.out()
                && (what.equals("post") && singlePost.test(hang.about()) && !there.isEmpty()
                        || what.equals("helper") && there.size() >= mostPerRole.applyAsInt(hang.about()));
        orders.move(hang, heir.unit.code(), Map.of());
        heir.receive(hang);
        if (full) {
            there.add(Objects.requireNonNull(hang.thing().unit()));
            String note = what.equals("post") ? "candidates for one post" : "more than the policy's most for the role";
            tell(ended, hang, what, "undecided", heir.unit, note, there);
        } else {
            tell(ended, hang, what, "moved", heir.unit, null, null);
        }
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
        String about = hang.about().isEmpty() ? null : hang.about();
        Unit thing = hang.thing().unit();
        String end = Objects.requireNonNullElse(
                hang.thing().ref(), Objects.requireNonNullElse(hang.thing().name(), ""));
        String id = ended.text("ref") + "/" + what + (about == null ? "" : "/" + about) + "/" + end;
        Object value = thing == null ? hang.thing().name() : null;
        fates.add(new Fate(id, ended.unit(), what, about, thing, value, fate, to, note, choices));
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
