package banyan.graph;

/**
 * An answer and the one state of the organisation it was read from.
 *
 * @param revision even; grows by two with every committed change of the organisation
 * @param answer what was asked for
 */
public record Stamped<T>(long revision, T answer) {}
