package banyan.graph;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who may try something out now. A trial keeps a processor busy, so more of them at once make each slower and none done
 * sooner; right after a start they would all plan the same statements, so then one goes first.
 */
final class Turns {
    private static final long LOOK_UP_MILLIS = 100;

    private final Semaphore free = new Semaphore(1 + Runtime.getRuntime().availableProcessors());

    private volatile @Nullable Thread first;
    private volatile CountDownLatch begun = new CountDownLatch(0);

    /** Begins some work on a thread of its own; only that has turns until it ends, however it does. */
    void first(Runnable work) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread thread = Thread.ofPlatform().daemon().name("warm").unstarted(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                // The program may be ending already, or somebody else be changing things.
            } finally {
                ended.countDown();
            }
        });
        first = thread;
        begun = ended;
        thread.start();
    }

    /**
     * @param held whether somebody holds things for long, so that one is told soon
     * @throws Busy when it is nobody's turn to end for {@code longest}, or for {@code patience} while that is so
     */
    void take(BooleanSupplier held, Duration patience, Duration longest) {
        long start = System.nanoTime();
        try {
            while (!mayBegin(LOOK_UP_MILLIS) || !free.tryAcquire(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
                long waited = System.nanoTime() - start;
                if (waited > longest.toNanos() || held.getAsBoolean() && waited > patience.toNanos())
                    throw new Busy("Many are trying something out just now.", 2);
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    void give() {
        free.release();
    }

    /** Waits for whoever goes first, at most so long; for those who need no turn. */
    void await(Duration longest) {
        await(longest, () -> {});
    }

    /** The same, doing something again and again meanwhile. */
    void await(Duration longest, Runnable meanwhile) {
        long start = System.nanoTime();
        try {
            while (!mayBegin(Math.min(LOOK_UP_MILLIS, longest.toMillis()))) {
                meanwhile.run();
                if (System.nanoTime() - start > longest.toNanos()) throw new Busy("Banyan has only just started.", 2);
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private boolean mayBegin(long millis) throws InterruptedException {
        return Thread.currentThread() == first || begun.await(millis, TimeUnit.MILLISECONDS);
    }

    /** @throws Busy when interrupted meanwhile */
    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static Busy interrupted() {
        Thread.currentThread().interrupt();
        return new Busy("Interrupted while waiting for a turn.", 1);
    }
}
