package banyan.scenarios;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A change of what a thing is, bears or counts; everything stays where it stands. */
public sealed interface Amending extends Change {
    @Override
    default Set<String> uses() {
        return Set.of();
    }

    @Override
    default boolean reaches() {
        return false;
    }

    /** A thing bears another name. */
    record Rename(String id, boolean off, String thing, String name) implements Amending {
        @Override
        public String kind() {
            return "rename";
        }

        @Override
        public Set<String> changes() {
            return Set.of(thing);
        }
    }

    /** Things bear other codes, all at once: codes may be swapped or handed on in a ring. */
    record Recode(String id, boolean off, List<Pair> pairs) implements Amending {
        public Recode {
            pairs = List.copyOf(pairs);
        }

        @Override
        public String kind() {
            return "recode";
        }

        @Override
        public Set<String> changes() {
            Set<String> codes = new HashSet<>();
            pairs.forEach(pair -> {
                codes.add(pair.from());
                codes.add(pair.to());
            });
            return codes;
        }
    }

    /** The code a thing bears and the one it shall bear. */
    record Pair(String from, String to) {}

    /** A place becomes one of another kind, or a branch one of another kind or form. */
    record Convert(String id, boolean off, String unit, String to) implements Amending {
        @Override
        public String kind() {
            return "convert";
        }

        @Override
        public Set<String> changes() {
            return Set.of(unit);
        }
    }

    /**
     * A fact or field gets another value.
     *
     * @param field id of a fact the thing may carry, or {@code members}, {@code formalMembers}, {@code termEnds}
     * @param value a whole number, boolean, or text (dates as {@code YYYY-MM-DD}); null takes it away
     * @param year of facts told year by year; null for others
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SetValue(
            String id,
            boolean off,
            String thing,
            String field,
            @Nullable Object value,
            @Nullable Integer year) implements Amending {
        @Override
        public String kind() {
            return "set";
        }

        @Override
        public Set<String> changes() {
            return Set.of(thing);
        }
    }

    /** A branch comes onto the backward list. */
    record Raise(String id, boolean off, String branch, String reason) implements Amending {
        @Override
        public String kind() {
            return "raise";
        }

        @Override
        public Set<String> changes() {
            return Set.of(branch);
        }
    }

    /** A branch leaves the backward list; the pairings it had for being on it end. */
    record Release(String id, boolean off, String branch) implements Amending {
        @Override
        public String kind() {
            return "release";
        }

        @Override
        public Set<String> changes() {
            return Set.of(branch);
        }
    }

    /** Members go over from one branch to another, {@code formal} of them formal. */
    record MoveMembers(String id, boolean off, String from, String to, long members, long formal) implements Amending {
        @Override
        public String kind() {
            return "move-members";
        }

        @Override
        public Set<String> changes() {
            return new HashSet<>(List.of(from, to));
        }
    }
}
