/**
 * Who may see and do what, and where.
 *
 * <p>Rights and scopes; until accounts exist, the rule that Banyan without them listens on loopback only.
 */
@NullMarked
package banyan.access;

import org.jspecify.annotations.NullMarked;
