package banyan.checks;

import banyan.units.Unit;

/**
 * A unit that breaks a rule. The same offender before and after a change has the same check and the same code.
 *
 * @param check id of the rule, the name of its file in {@code cypher/checks/}
 * @param unit the offender; for some rules an organization or a leader
 * @param found the number found
 * @param wanted the number wanted
 * @param strength {@code shall}, {@code generally} or {@code may}
 * @param message for people, with both numbers
 * @param article where the rule comes from
 */
public record Offender(
        String check, Unit unit, long found, long wanted, String strength, String message, String article) {}
