package banyan.assistance;

import banyan.assistance.Candidates.Pool;
import banyan.assistance.proposals.Cost;
import banyan.assistance.proposals.Flow;
import banyan.assistance.proposals.Question;
import banyan.graph.Tx;
import banyan.units.Fields;
import banyan.units.Invalid;
import banyan.units.Lang;
import banyan.units.Names;
import banyan.units.Unit;
import banyan.units.Units;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Fills the missing roles of a unit within caps and places: as few unfilled as possible, then as few moves, then the
 * shortest way, then the most even load. Nothing is written; the answer's changes are those of a scenario.
 */
public final class Proposals {
    /**
     * What is proposed.
     *
     * @param missing how many helpers were missing
     * @param cost what the assignment of the roles looked at costs
     * @param pairings what is new
     * @param ended what would end: pairings moved, and those of helpers who were to be left out
     * @param unfilled what nobody is found for
     * @param changes all of it as changes of a plan
     */
    public record Proposed(
            Unit unit,
            long missing,
            Cost cost,
            List<Pairing> pairings,
            List<Ended> ended,
            List<Unfilled> unfilled,
            List<Step> changes) {}

    /**
     * One new pairing.
     *
     * @param distance steps up and down the places between the two
     * @param load how many pairings the helper has now, in any role
     * @param inRole how many of them in this one
     * @param cap how many it may have in this one
     * @param reason why this helper, in one sentence
     */
    public record Pairing(
            Unit helper, Unit target, String role, int distance, long load, long inRole, long cap, String reason) {}

    /** A pairing that would end. */
    public record Ended(Unit helper, Unit target, String role) {}

    /**
     * A role nobody is found for.
     *
     * @param missing how many helpers it still lacks
     * @param candidates how many helpers of that kind and place there are
     * @param full how many of them carry as much as they may
     * @param reason why nobody, in one sentence
     */
    public record Unfilled(Unit target, String role, long missing, long candidates, long full, String reason) {}

    /** A change of a plan: {@code assist} or {@code unassist}. */
    public record Step(String kind, String helper, String target, String role) {}

    /**
     * What may be said besides the unit.
     *
     * @param without codes of helpers who are to be left out, as if they were gone; null for none
     * @param roles ids of the roles to fill; null for all
     * @param moves whether pairings that there are may be moved; null for yes
     */
    public record Wish(
            @Nullable List<String> without,
            @Nullable List<String> roles,
            @Nullable Boolean moves) {}

    private static final String NAMED = "assistance/helpers-named";

    private final Units units;
    private final Policies policies;

    /** Judges by {@code policies}. */
    public Proposals(Units units, Policies policies) {
        this.units = units;
        this.policies = policies;
    }

    /**
     * Reads a wish; no body wishes nothing.
     *
     * @throws Invalid where it is not of that shape
     */
    public static Wish read(@Nullable JsonNode body) {
        if (body == null) return new Wish(null, null, null);
        Fields fields = Fields.of(body);
        fields.only("without", "roles", "moves");
        Wish wish = new Wish(
                fields.codes("without", 0),
                body.hasNonNull("roles") ? fields.codes("roles", 1) : null,
                !body.hasNonNull("moves") || fields.flag("moves"));
        fields.sound();
        return wish;
    }

    /**
     * Proposes.
     *
     * @param key of the unit whose backward branches and weak villages are looked at
     * @throws banyan.graph.NotFound naming the key
     * @throws Contradiction for a helper there is not, or a role no policy knows
     */
    public Proposed propose(Tx tx, String key, Wish wish, Lang lang) {
        Unit unit = units.unit(tx, key);
        Policies.InForceHere here = policies.here(tx);
        Set<String> without = new HashSet<>(wish.without() == null ? List.of() : wish.without());
        check(tx, wish, here);
        boolean moves = !Boolean.FALSE.equals(wish.moves());
        Places places = new Places(Targets.all(tx, units, unit.code(), here), here, unit, wish.roles(), without, moves);
        places.stand(Candidates.places(tx, places.codes()));
        List<Pool> pools = places.pools();
        Candidates candidates = Candidates.of(tx, pools, without);
        Loads loads = Loads.of(tx, places.helpers(candidates.all().keySet()));
        Question question = places.question(candidates, loads);
        Map<String, Unit> named = named(tx, places.helpers(without));
        named.putAll(candidates.all());
        return new Proposing(unit, places, named, loads, question, lang).answer(Flow.solve(question));
    }

    private static Map<String, Unit> named(Tx tx, Collection<String> codes) {
        Map<String, Unit> named = new HashMap<>();
        tx.list(NAMED, Map.of("codes", List.copyOf(codes)), Unit.class).forEach(one -> named.put(one.code(), one));
        return named;
    }

    private void check(Tx tx, Wish wish, Policies.InForceHere here) {
        List<Invalid.Fault> faults = new ArrayList<>();
        List<String> without = wish.without() == null ? List.of() : wish.without();
        Set<String> known = named(tx, without).keySet();
        for (int i = 0; i < without.size(); i++)
            if (!known.contains(without.get(i)))
                faults.add(new Invalid.Fault("without[" + i + "]", new Names("没有此帮扶者", "is no helper")));
        List<String> roles = wish.roles() == null ? List.of() : wish.roles();
        for (int i = 0; i < roles.size(); i++)
            if (!here.knows(roles.get(i)))
                faults.add(
                        new Invalid.Fault("roles[" + i + "]", new Names("帮扶政策中没有此角色", "is not a role of any policy")));
        if (!faults.isEmpty()) throw new Contradiction(faults);
    }
}
