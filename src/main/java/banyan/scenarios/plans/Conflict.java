package banyan.scenarios.plans;

import banyan.units.Unit;
import java.util.List;

/**
 * Another open scenario that touches the same things, or wants the same codes for something new.
 *
 * @param total how many things and codes these are
 * @param units the first 50 of the things
 * @param codes the first 50 of the codes that both want for something new
 */
public record Conflict(
        String id, String name, String state, String author, long total, List<Unit> units, List<String> codes) {}
