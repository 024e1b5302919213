package banyan.scenarios;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A change that begins or ends one relation between two things. */
public sealed interface Relating extends Change {
    /** The relation it is about. */
    Tied tied();

    /**
     * A relation that begins or ends.
     *
     * @param relation its type, such as {@code HOLDS}
     * @param about the post, role or manner; null where there is none, or any
     */
    record Tied(
            String from,
            String relation,
            String to,
            @Nullable String about,
            boolean begins) {}

    @Override
    default Set<String> changes() {
        return new HashSet<>(List.of(tied().from(), tied().to()));
    }

    @Override
    default Set<String> uses() {
        return Set.of();
    }

    @Override
    default Set<String> claims() {
        Tied tied = tied();
        return tied.relation().equals("COVERS")
                ? Set.of(tied.from())
                : Set.of(tied.relation() + " " + tied.to() + " " + tied.about());
    }

    @Override
    default boolean reaches() {
        return false;
    }

    /** A leader takes a post at a unit or organization. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Appoint(
            String id,
            boolean off,
            String leader,
            String post,
            String unit,
            @Nullable LocalDate termEnds,
            @Nullable String filedWith)
            implements Relating {
        @Override
        public String kind() {
            return "appoint";
        }

        @Override
        public Tied tied() {
            return new Tied(leader, "HOLDS", unit, post, true);
        }
    }

    /** A leader gives up a post. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Dismiss(String id, boolean off, String leader, String post, String unit) implements Relating {
        @Override
        public String kind() {
            return "dismiss";
        }

        @Override
        public Tied tied() {
            return new Tied(leader, "HOLDS", unit, post, false);
        }
    }

    /** A leader, organization or branch begins to assist a backward branch or a village in a role. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Assist(String id, boolean off, String helper, String target, String role) implements Relating {
        @Override
        public String kind() {
            return "assist";
        }

        @Override
        public Tied tied() {
            return new Tied(helper, "ASSISTS", target, role, true);
        }
    }

    /** A pairing ends. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Unassist(String id, boolean off, String helper, String target, String role) implements Relating {
        @Override
        public String kind() {
            return "unassist";
        }

        @Override
        public Tied tied() {
            return new Tied(helper, "ASSISTS", target, role, false);
        }
    }

    /** A unit becomes a contact point of a leader. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contact(String id, boolean off, String leader, String unit) implements Relating {
        @Override
        public String kind() {
            return "contact";
        }

        @Override
        public Tied tied() {
            return new Tied(leader, "CONTACTS", unit, null, true);
        }
    }

    /** A unit is no longer a contact point of a leader. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Uncontact(String id, boolean off, String leader, String unit) implements Relating {
        @Override
        public String kind() {
            return "uncontact";
        }

        @Override
        public Tied tied() {
            return new Tied(leader, "CONTACTS", unit, null, false);
        }
    }

    /**
     * A branch comes to cover an organization or place: {@code own}, or {@code joint} with others; null: as many as it
     * covers.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cover(
            String id,
            boolean off,
            String branch,
            String thing,
            @Nullable String how) implements Relating {
        @Override
        public String kind() {
            return "cover";
        }

        @Override
        public Tied tied() {
            return new Tied(branch, "COVERS", thing, how, true);
        }
    }

    /** A branch no longer covers a thing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Uncover(String id, boolean off, String branch, String thing) implements Relating {
        @Override
        public String kind() {
            return "uncover";
        }

        @Override
        public Tied tied() {
            return new Tied(branch, "COVERS", thing, null, false);
        }
    }
}
