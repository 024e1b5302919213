package banyan.assistance.proposals;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which roles are to be filled, and by whom they could be; pure.
 *
 * @param slots the roles of the targets
 * @param helpers whoever helps there or could
 * @param groups codes of helpers by the id of a group; a slot reaches all of a group from the same distance
 */
public record Question(List<Slot> slots, List<Helper> helpers, Map<String, List<String>> groups) {
    /**
     * One role of one target.
     *
     * @param least helpers it must have
     * @param now who helps there now in this role
     * @param reach how far the groups are that it may take helpers from
     * @param barred who must not be proposed, since they help the target already
     */
    public record Slot(
            String target, String role, int least, List<String> now, Map<String, Integer> reach, Set<String> barred) {
        /** How many helpers it has or must have, whichever is more. */
        int size() {
            return Math.max(least, now.size());
        }
    }

    /**
     * One helper.
     *
     * @param room how many of the slots it may have in a role; a role that is not named has no room
     * @param elsewhere how many pairings it has besides those of the slots
     */
    public record Helper(String code, Map<String, Integer> room, int elsewhere) {}

    /** A helper given to a slot. */
    public record Given(Slot slot, String helper, boolean kept, int distance) {}

    /** Who helps where: what is kept of what there is, and what is new. */
    public record Answer(List<Given> given, Cost cost) {}

    /** How far a slot is from a helper who could be proposed; the shortest way, -1 where there is none. */
    public int distance(Slot slot, String helper) {
        if (slot.barred().contains(helper) || slot.now().contains(helper)) return -1;
        return slot.reach().entrySet().stream()
                .filter(group -> groups.getOrDefault(group.getKey(), List.of()).contains(helper))
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(-1);
    }
}
