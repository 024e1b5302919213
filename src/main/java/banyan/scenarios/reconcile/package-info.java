/**
 * A new list of divisions beside the living places: who is who on it, and the changes that turn the one into the other.
 *
 * <p>Pure functions over two lists; no graph in sight.
 */
@NullMarked
package banyan.scenarios.reconcile;

import org.jspecify.annotations.NullMarked;
