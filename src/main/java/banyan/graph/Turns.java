package banyan.graph;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Who may try something out now. A trial keeps a processor busy, so more of them at once make each slower and none done
 * sooner; right after a start they would all plan the same statements.
 */
final class Turns {
    private final Semaphore free = new Semaphore(1 + Runtime.getRuntime().availableProcessors());

    /**
     * @param held whether somebody holds things for long, so that one is told soon
     * @throws Busy when it is nobody's turn to end for {@code longest}, or for {@code patience} while that is so
     */
    void take(BooleanSupplier held, Duration patience, Duration longest) {
        long begun = System.nanoTime();
        try {
            while (!free.tryAcquire(100, TimeUnit.MILLISECONDS)) {
                long waited = System.nanoTime() - begun;
                if (waited > longest.toNanos() || held.getAsBoolean() && waited > patience.toNanos())
                    throw new Busy("Many are trying something out just now.", 2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("Interrupted while waiting for a turn.", 1);
        }
    }

    void give() {
        free.release();
    }
}
