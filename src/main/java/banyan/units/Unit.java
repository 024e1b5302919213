package banyan.units;

/**
 * A place or branch as every answer names it.
 *
 * @param code names one living thing at a time; may pass to another later
 * @param name Chinese, as loaded
 * @param kind id from {@code cypher/load/kinds.json}
 */
public record Unit(String code, String name, String kind) {}
