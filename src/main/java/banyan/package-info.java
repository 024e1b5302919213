/** Banyan starts here. Nothing but the start belongs in this package. */
@NullMarked
package banyan;

import org.jspecify.annotations.NullMarked;
