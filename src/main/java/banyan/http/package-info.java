/**
 * People and programs at a port: the route table, the server, exceptions as problems.
 *
 * <p>Only this package knows Javalin; a handler calls one method of a feature.
 */
@NullMarked
package banyan.http;

import org.jspecify.annotations.NullMarked;
