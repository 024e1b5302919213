package banyan.bench;

import java.time.Duration;

/**
 * How much is asked.
 *
 * @param rounds most rounds of a case
 * @param fewestRounds asked however long they take
 * @param longest after which no further round of a case begins
 * @param warmUp of each contestant of a case
 * @param mostWarmUps after which a contestant counts as warm
 */
record Effort(int rounds, int fewestRounds, Duration longest, Duration warmUp, int mostWarmUps) {}
