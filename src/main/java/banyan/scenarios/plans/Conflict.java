package banyan.scenarios.plans;

import banyan.units.Unit;
import java.util.List;

/**
 * Another open scenario that touches the same things.
 *
 * @param total how many they are
 * @param units the first 50 of them
 */
public record Conflict(String id, String name, String state, String author, long total, List<Unit> units) {}
