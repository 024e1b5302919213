package banyan.scenarios;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan. Codes are those that hold when its turn comes: a change sees the effect of those before it.
 * {@code off} keeps a change in the plan without performing it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Change
        permits Change.Merge,
                Change.Split,
                Change.Transfer,
                Change.Establish,
                Change.Abolish,
                Change.Decide,
                Amending,
                Relating {
    /** Stable within its plan. */
    String id();

    /** Whether it is left out for now. */
    boolean off();

    /** The word for it in a plan's JSON. */
    @JsonProperty("kind")
    String kind();

    /** Codes of what it changes, ends or brings into being; two changes that share one never run together. */
    Set<String> changes();

    /** Codes it only refers to: where something goes. */
    Set<String> uses();

    /**
     * What no two changes performed at once may share: its codes, or less where only one relation of theirs is at
     * stake.
     */
    default Set<String> claims() {
        return changes();
    }

    /** Whether what stands below and around its codes may come to count elsewhere. */
    default boolean reaches() {
        return true;
    }

    /**
     * Several units of one kind become one.
     *
     * @param units at least two, in the order that decides where nothing else does
     * @param into one of them, which lives on, or a new code, under which a new unit begins
     * @param under where a new unit stands, or the survivor if the units have different parents; null: the parent of
     *     the first named
     * @param branch what the branch directly below shall be called and be; null: as the surviving one
     * @param derivedFrom the id of the merge of places this merge of their branches follows from; null when planned
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Merge(
            String id,
            boolean off,
            List<String> units,
            Into into,
            @Nullable String under,
            @Nullable BranchName branch,
            @Nullable String derivedFrom)
            implements Change {
        public Merge {
            units = List.copyOf(units);
        }

        @Override
        public String kind() {
            return "merge";
        }

        @Override
        public Set<String> changes() {
            Set<String> codes = new HashSet<>(units);
            codes.add(into.code());
            return codes;
        }

        @Override
        public Set<String> uses() {
            Set<String> codes = new HashSet<>();
            if (under != null) codes.add(under);
            if (branch != null && branch.code() != null) codes.add(branch.code());
            return codes;
        }

        /** What it brings into being below it, too: no two may want one code for their branches at once. */
        @Override
        public Set<String> claims() {
            Set<String> claims = changes();
            if (branch != null && branch.code() != null) claims.add(branch.code());
            return claims;
        }

        /** Whether one of the units lives on. */
        boolean hasSurvivor() {
            return units.contains(into.code());
        }
    }

    /** What a merge results in; a null name keeps the survivor's, or the first named's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Into(String code, @Nullable String name) {}

    /** Overrides for the branch that results from the branches of merged places; null leaves the default. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BranchName(
            @Nullable String code,
            @Nullable String name,
            @Nullable String form) {}

    /** A unit, with all below it, goes under another. */
    record Transfer(String id, boolean off, String unit, String to) implements Change {
        @Override
        public String kind() {
            return "transfer";
        }

        @Override
        public Set<String> changes() {
            return Set.of(unit);
        }

        @Override
        public Set<String> uses() {
            return Set.of(to);
        }
    }

    /**
     * A place, branch, organization or leader begins.
     *
     * @param under what it stands under or is located in; null for a leader
     * @param membersFrom the branch a new branch's members come from; null with {@code newMembers} or without members
     * @param newMembers whether a new branch's members are new to the organisation
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Establish(
            String id,
            boolean off,
            NewThing thing,
            @Nullable String under,
            @Nullable MembersFrom membersFrom,
            boolean newMembers)
            implements Change {
        @Override
        public String kind() {
            return "establish";
        }

        @Override
        public Set<String> changes() {
            Set<String> codes = new HashSet<>(Set.of(thing.code()));
            if (membersFrom != null) codes.add(membersFrom.code());
            return codes;
        }

        @Override
        public Set<String> uses() {
            return under == null ? Set.of() : Set.of(under);
        }
    }

    /**
     * What begins.
     *
     * @param of {@code place}, {@code branch}, {@code organization} or {@code leader}
     * @param kind id among the kinds of that sort; null for a leader
     * @param form of a branch; null for others
     * @param members kept in the branch itself, 0 for others
     * @param formalMembers of these
     * @param facts by id; yearly ones as {@code id_year}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewThing(
            String of,
            String code,
            String name,
            @Nullable String kind,
            @Nullable String form,
            long members,
            long formalMembers,
            Map<String, Object> facts) {}

    /** Members that leave one branch for a new one. */
    record MembersFrom(String code, long members, long formal) {}

    /** A thing ends; what hangs on it goes to its successor, or to its parent where there is none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Abolish(
            String id, boolean off, String thing, @Nullable String successor) implements Change {
        @Override
        public String kind() {
            return "abolish";
        }

        @Override
        public Set<String> changes() {
            Set<String> codes = new HashSet<>(Set.of(thing));
            if (successor != null) codes.add(successor);
            return codes;
        }

        @Override
        public Set<String> uses() {
            return Set.of();
        }
    }

    /**
     * A unit's things are divided among parts.
     *
     * @param parts at least two, their shares adding up to 1; one that bears the unit's own code lives on, otherwise
     *     the unit ends; what no part names goes to that one, or to the first
     */
    record Split(String id, boolean off, String unit, List<Part> parts) implements Change {
        public Split {
            parts = List.copyOf(parts);
        }

        @Override
        public String kind() {
            return "split";
        }

        @Override
        public Set<String> changes() {
            Set<String> codes = new HashSet<>(Set.of(unit));
            parts.forEach(part -> codes.add(part.code()));
            return codes;
        }

        @Override
        public Set<String> uses() {
            Set<String> codes = new HashSet<>();
            parts.forEach(part -> codes.addAll(part.things()));
            return codes;
        }
    }

    /**
     * One part of a unit that is split.
     *
     * @param name null keeps the unit's
     * @param share of the unit, above 0 and below 1
     * @param things codes of children, organisations, leaders and whatever else hangs on the unit that goes to this
     *     part
     * @param members of a branch that go to this part, {@code formal} of them formal; 0 for places
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(String code, @Nullable String name, double share, List<String> things, long members, long formal) {}

    /**
     * Overrules what becomes of one thing; it stands anywhere in the plan.
     *
     * @param fate id of the fate in the plan's impact
     * @param choice one of its choices, {@code none}, {@code all}, or the code of what takes it over instead
     * @param by who decided; null where nobody said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decide(
            String id,
            boolean off,
            String fate,
            String choice,
            @Nullable String by) implements Change {
        @Override
        public String kind() {
            return "decide";
        }

        @Override
        public Set<String> changes() {
            return Set.of();
        }

        @Override
        public Set<String> uses() {
            return Set.of(Decisions.NONE, Decisions.ALL).contains(choice) ? Set.of() : Set.of(choice);
        }

        @Override
        public Set<String> claims() {
            return Set.of(fate);
        }
    }
}
