package banyan.scenarios.plans;

/**
 * A choice where no default is safe.
 *
 * @param fate id of the fate decided
 * @param choice code chosen among the fate's choices, or the word for what becomes of it
 * @param by who decides
 */
public record Decision(String fate, String choice, String by) {}
