/**
 * The graph database: opened here, asked here, written here.
 *
 * <p>Only this package knows Neo4j; it knows no word of the domain.
 */
@NullMarked
package banyan.graph;

import org.jspecify.annotations.NullMarked;
