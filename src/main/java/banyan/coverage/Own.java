package banyan.coverage;

/**
 * The row of every measure file: what one place counts by itself, without what lies below it.
 *
 * @param code one of the places asked for
 * @param value a whole number; places without a row count 0
 */
public record Own(String code, long value) {}
