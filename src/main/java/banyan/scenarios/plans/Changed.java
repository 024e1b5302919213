package banyan.scenarios.plans;

import banyan.units.Names;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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
            Set.of("until", "since", "changed", "labels", "absent", "pinyin", "initials");

    /** Whether a change that names it by its code would meet something else, or nothing. */
    boolean lost() {
        return ended || !now.equals(code);
    }

    /** What became of it, in one sentence. */
    Names sentence() {
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
        Set<String> words = new TreeSet<>(what);
        words.removeAll(SILENT);
        String list = String.join(", ", words).toLowerCase(Locale.ROOT);
        return new Names(
                who + " 在方案编制后有变动" + (list.isEmpty() ? "" : "：" + list),
                who + " changed since the scenario was written" + (list.isEmpty() ? "" : ": " + list));
    }
}
