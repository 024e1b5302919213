/**
 * Who could fill the roles that lack helpers: the question as a minimum-cost flow, and its answer as changes.
 *
 * <p>Only what proposes pairings enters; it knows nothing of scenarios.
 */
@NullMarked
package banyan.assistance.proposals;

import org.jspecify.annotations.NullMarked;
