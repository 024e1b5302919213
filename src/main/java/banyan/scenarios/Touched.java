package banyan.scenarios;

import org.jspecify.annotations.Nullable;

/**
 * A thing a plan may touch.
 *
 * @param code of the thing
 * @param place ref of the place it counts at; null where nothing it counts can change: leaders, and helpers
 */
record Touched(String code, @Nullable String place) {}
