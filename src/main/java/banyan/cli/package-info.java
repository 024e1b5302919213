/**
 * People at a terminal: one class a command.
 *
 * <p>Arguments in, a feature called, records printed.
 */
@NullMarked
package banyan.cli;

import org.jspecify.annotations.NullMarked;
