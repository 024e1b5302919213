package banyan.scenarios;

import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change in one line of a table.
 *
 * @param what the codes it is about
 * @param to where it leads: a code, name, value or choice; null where it leads nowhere
 */
public record InShort(String what, @Nullable String to) {
    /** The line for a change. */
    public static InShort of(Change change) {
        return switch (change) {
            case Change.Merge c ->
                new InShort(
                        String.join(" ", c.units()),
                        with(c.into().code(), c.into().name()));
            case Change.Split c ->
                new InShort(
                        c.unit(),
                        c.parts().stream()
                                .map(part -> with(part.code(), part.name()) + " × " + part.share())
                                .collect(Collectors.joining(", ")));
            case Change.Transfer c -> new InShort(c.unit(), c.to());
            case Change.Establish c ->
                new InShort(with(c.thing().code(), c.thing().name()), c.under());
            case Change.Abolish c -> new InShort(c.thing(), c.successor());
            case Change.Decide c -> new InShort(c.fate(), c.choice());
            case Amending.Rename c -> new InShort(c.thing(), c.name());
            case Amending.Recode c ->
                new InShort(
                        c.pairs().stream().map(Amending.Pair::from).collect(Collectors.joining(" ")),
                        c.pairs().stream().map(Amending.Pair::to).collect(Collectors.joining(" ")));
            case Amending.Convert c -> new InShort(c.unit(), c.to());
            case Amending.SetValue c ->
                new InShort(
                        c.thing() + " " + c.field() + (c.year() == null ? "" : " " + c.year()),
                        Objects.toString(c.value(), null));
            case Amending.Raise c -> new InShort(c.branch(), c.reason());
            case Amending.Release c -> new InShort(c.branch(), null);
            case Amending.MoveMembers c -> new InShort(c.from() + " " + c.members() + "/" + c.formal(), c.to());
            case Relating c -> {
                Relating.Tied tied = c.tied();
                yield new InShort(with(tied.from(), tied.about()), tied.to());
            }
        };
    }

    private static String with(String code, @Nullable String more) {
        return more == null ? code : code + " " + more;
    }
}
