/**
 * What if: changes tried out on the real graph and rolled back, and what was applied before.
 *
 * <p>Changes, their fates and their impact; decisions over a whole plan are pure functions over records.
 */
@NullMarked
package banyan.scenarios;

import org.jspecify.annotations.NullMarked;
