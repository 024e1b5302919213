/**
 * The hierarchy itself: what belongs to what, search, path, picture and what became of the former.
 *
 * <p>Records of units and the questions about one unit; no figures, no rules.
 */
@NullMarked
package banyan.units;

import org.jspecify.annotations.NullMarked;
