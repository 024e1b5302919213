package banyan.units;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit in the list of its parent's children.
 *
 * @param code of the child
 * @param name Chinese, as loaded
 * @param kind id from {@code cypher/load/kinds.json}
 * @param of {@code place} or {@code branch}
 * @param form of a branch: group, branch, general-branch, committee
 * @param backward true for a branch on the backward list; else null
 * @param children how many units stand directly below it
 * @param counts of a place its tallies by measure, over itself and everything below, those of nought left out unless
 *     asked for; of a branch {@code members}, {@code formalMembers} (kept in it) and {@code size} (with everything
 *     below); null as of a day, since figures are not kept by the day
 */
public record Child(
        String code,
        String name,
        String kind,
        String of,
        @Nullable String form,
        @Nullable Boolean backward,
        long children,
        @Nullable Map<String, Long> counts) {}
