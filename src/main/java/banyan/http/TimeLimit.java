package banyan.http;

import banyan.graph.Busy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Ends a request that takes too long by interrupting its thread, upon which the driver gives up the transaction. */
final class TimeLimit implements AutoCloseable {
    /** What a request does. */
    interface Work {
        void run() throws Exception;
    }

    private static final int RUNNING = 0;
    private static final int DONE = 1;
    private static final int ENDED = 2;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("time limit").factory());

    /** @throws Busy when the work took longer than the limit */
    void within(Duration limit, Work work) throws Exception {
        Thread worker = Thread.currentThread();
        AtomicInteger state = new AtomicInteger(RUNNING);
        ScheduledFuture<?> end = clock.schedule(
                () -> {
                    if (state.compareAndSet(RUNNING, ENDED)) worker.interrupt();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            work.run();
        } catch (Exception e) {
            if (state.get() != ENDED) throw e;
            Busy busy = new Busy("The answer took longer than " + limit.toSeconds() + " s.", 10);
            busy.initCause(e);
            throw busy;
        } finally {
            end.cancel(false);
            // The interrupt, if one came, was for this work and must not meet the next.
            if (!state.compareAndSet(RUNNING, DONE)) clearInterrupt();
        }
    }

    @SuppressWarnings("ReturnValueIgnored")
    private static void clearInterrupt() {
        Thread.interrupted();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
