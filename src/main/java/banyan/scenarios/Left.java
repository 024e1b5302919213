package banyan.scenarios;

import org.jspecify.annotations.Nullable;

/**
 * What a reorganisation kept of one node.
 *
 * @param of {@code ~} and the node's ref; {@code #} and a number within the reorganisation for one that has none
 * @param json a {@link Before}
 * @param id where the node stands now; null when it is gone
 */
record Left(String of, String json, @Nullable String id) {}
