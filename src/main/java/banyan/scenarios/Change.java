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
public sealed interface Change {
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
}
