/**
 * The only way in for data, and the way out.
 *
 * <p>Reading, checking and writing the organisation's files, its export and its digest.
 */
@NullMarked
package banyan.load;

import org.jspecify.annotations.NullMarked;
