package banyan.graph;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Who has come lately, so that work nobody waits for keeps out of their way. Safe for all threads. */
final class Comers {
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final long LOOK_UP_MILLIS = 50;

    private final AtomicLong came = new AtomicLong();
    private volatile long lastAsked = System.nanoTime() - QUIET.toNanos();

    /** Somebody reads: they want a processor, and shall find one free. */
    void asks() {
        lastAsked = System.nanoTime();
    }

    /** Somebody changes things or tries it: they want what others may hold. */
    void holds() {
        came.incrementAndGet();
    }

    /**
     * The manners of work that nobody waits for, from now on.
     *
     * @param wanted whether somebody waits for it after all: then it goes on like any other
     * @param holding counts it from then on, until it is closed
     */
    Courtesy courtesy(BooleanSupplier wanted, AtomicInteger holding) {
        return new Courtesy(wanted, holding, came.get());
    }

    /**
     * Done before each statement: pauses as long as others read, and throws once anybody came to change or try
     * something. Nobody needs to be told that it takes long: it makes way, unless it is wanted by then.
     */
    final class Courtesy implements Runnable, AutoCloseable {
        private final BooleanSupplier wanted;
        private final AtomicInteger holding;
        private final long before;
        private boolean counted;

        private Courtesy(BooleanSupplier wanted, AtomicInteger holding, long before) {
            this.wanted = wanted;
            this.holding = holding;
            this.before = before;
        }

        @Override
        public void run() {
            while (!wanted.getAsBoolean()) {
                if (came.get() != before) throw new Busy("Somebody came whom this would keep waiting.", 2);
                if (System.nanoTime() - lastAsked > QUIET.toNanos()) return;
                Turns.sleep(LOOK_UP_MILLIS);
            }
            count();
        }

        /** Counts it once somebody waits for it, begun or not: who comes then is told soon. */
        void count() {
            if (counted || !wanted.getAsBoolean()) return;
            holding.incrementAndGet();
            counted = true;
        }

        @Override
        public void close() {
            if (counted) holding.decrementAndGet();
        }
    }
}
