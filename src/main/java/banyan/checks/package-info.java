/**
 * The rules an organisation should keep, each a file that returns its offenders.
 *
 * <p>Only what says right or wrong; what merely counts belongs to coverage.
 */
@NullMarked
package banyan.checks;

import org.jspecify.annotations.NullMarked;
