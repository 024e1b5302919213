package banyan.scenarios.plans;

import banyan.scenarios.Terms;
import banyan.units.Names;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something a scenario touches that is no longer as it was when the scenario was written.
 *
 * @param code under which the scenario names it
 * @param now the code it bears, or last bore
 * @param until when it ended; null while it lives
 * @param successors code and name of each
 * @param by the reorganisation that ended it; null where none did
 * @param what properties and relations that were overwritten
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Changed(
        String code,
        String now,
        String name,
        String kind,
        boolean ended,
        @Nullable LocalDate until,
        List<String> successors,
        @Nullable String by,
        List<String> what) {
    /** Properties that say nothing to people by themselves. */
    private static final Set<String> SILENT =
            Set.of("until", "since", "moved", "changed", "labels", "absent", "pinyin", "initials", "n");

    /** What relations that are over, and properties that go together, are told as. */
    private static final Map<String, String> TOLD_AS = Map.of(
            "WAS_HELD_BY", "post",
            "WAS_RESERVE_FOR", "reserve",
            "WAS_ASSISTS", "helper",
            "WAS_CONTACTS", "contactPoint",
            "WAS_COVERS", "covers",
            "WAS_PART_OF", "parent",
            "WAS_LOCATED_IN", "place",
            "backwardSince", "backward",
            "backwardReason", "backward");

    /** Whether a change that names it by its code would meet something else, or nothing. */
    boolean lost() {
        return ended || !now.equals(code);
    }

    /**
     * What became of it, in one sentence.
     *
     * @param terms in whose language
     */
    String sentence(Terms terms) {
        return sentences(terms).in(terms.lang());
    }

    private Names sentences(Terms terms) {
        String who = code + " " + name;
        String zhBy = by == null ? "" : "（" + by + "）";
        String enBy = by == null ? "" : " by “" + by + "”";
        if (ended && !successors.isEmpty()) {
            String to = String.join("、", successors);
            return new Names(
                    who + " 已于 " + until + " 并入 " + to + zhBy,
                    who + " was merged into " + String.join(", ", successors) + enBy + " on " + until);
        }
        if (ended) return new Names(who + " 已于 " + until + " 撤销" + zhBy, who + " ended" + enBy + " on " + until);
        if (!now.equals(code)) return new Names(who + " 的编码已改为 " + now, who + " has the code " + now + " now");
        String list = what.stream()
                .filter(word -> !SILENT.contains(word))
                .map(word -> terms.word(TOLD_AS.getOrDefault(word, word)))
                .distinct()
                .sorted()
                .collect(Collectors.joining(new Names("、", ", ").in(terms.lang())));
        return new Names(
                who + " 在方案编制后有变动" + (list.isEmpty() ? "" : "：" + list),
                who + " changed since the scenario was written" + (list.isEmpty() ? "" : ": " + list));
    }
}
