package banyan.scenarios;

import banyan.units.Invalid;
import banyan.units.Names;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that is no longer as a reorganisation left it.
 *
 * @param thing what it is about, as it stands
 * @param other where that stands which came into its way, where it is another thing
 * @param why in both languages, to follow the thing's name
 */
record Obstacle(Standing thing, @Nullable String other, Names why) {
    /** A reorganisation that came later and wrote the node {@code at}. */
    record Later(String at, String id, String name, long revision) {}

    /** Who bears a code now; {@code id} is where it stands. */
    record Bearer(String code, String id, @Nullable String name) {}

    /** Where the things concerned stand. */
    Set<String> ids() {
        return other == null ? Set.of(thing.id()) : Set.of(thing.id(), other);
    }

    /** The sentence for people, with the later reorganisations that may have done it: those that wrote both ends. */
    Invalid.Fault fault(Map<String, List<Later>> all) {
        List<Later> ofThing = all.getOrDefault(thing.id(), List.of());
        List<Later> ofOther = other == null ? ofThing : all.getOrDefault(other, List.of());
        List<Later> later = ofThing.stream()
                .filter(one -> ofOther.stream().anyMatch(also -> also.id().equals(one.id())))
                .toList();
        if (later.isEmpty()) later = ofThing.isEmpty() ? ofOther : ofThing;
        return fault(later);
    }

    private Invalid.Fault fault(List<Later> later) {
        String zh = later.isEmpty()
                ? ""
                : "（先撤销："
                        + String.join(
                                "、",
                                later.stream()
                                        .map(one -> "“" + one.name() + "” " + one.id())
                                        .toList()) + "）";
        String en = later.isEmpty()
                ? ""
                : " (first revert "
                        + String.join(
                                ", ",
                                later.stream()
                                        .map(one -> "“" + one.name() + "” " + one.id())
                                        .toList())
                        + ")";
        String path = Objects.toString(
                thing.properties().getOrDefault("code", thing.ref()),
                thing.labels().getFirst());
        return new Invalid.Fault(path, new Names(thing.called() + why.zh() + zh, thing.called() + " " + why.en() + en));
    }
}
