package banyan.scenarios;

/**
 * A plan that has taken effect.
 *
 * @param reorganization id of its record
 * @param impact what it did, just as a simulation would have said
 * @param revision of the organisation since
 */
public record Applied(String reorganization, Impact impact, long revision) {}
