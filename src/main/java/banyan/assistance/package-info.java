/**
 * Who assists which branch, who is missing and who carries too much; contact points and leaders.
 *
 * <p>Helpers, leaders and the pairing policy; it knows nothing of scenarios.
 */
@NullMarked
package banyan.assistance;

import org.jspecify.annotations.NullMarked;
