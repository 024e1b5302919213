/**
 * Scenarios that are kept: written, compared, approved by people, and measured against what changes under them.
 *
 * <p>What one does to the organisation is asked of {@code banyan.scenarios}; nothing here changes the organisation.
 */
@NullMarked
package banyan.scenarios.plans;

import org.jspecify.annotations.NullMarked;
