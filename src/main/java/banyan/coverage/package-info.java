/**
 * How well units are covered: measures, the tallies every place carries, indicators and gaps.
 *
 * <p>What counts something over a subtree; rules with a threshold belong to checks.
 */
@NullMarked
package banyan.coverage;

import org.jspecify.annotations.NullMarked;
