package banyan.scenarios.reconcile;

import banyan.units.Unit;

/**
 * A place of the list that may have taken over from one that ended.
 *
 * @param unit as the list has it
 * @param why what speaks for it, the strongest: {@code same} (it is the same unit), {@code name}, {@code stem},
 *     {@code sound}, {@code characters}, {@code place} (only that it is near) or {@code content} (most of what stood
 *     below went there)
 * @param sure whether nothing speaks against it
 */
public record Candidate(Unit unit, String why, boolean sure) {}
