package banyan.graph;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Who has come lately, so that work nobody waits for keeps out of their way. Safe for all threads. */
final class Comers {
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final long LOOK_UP_MILLIS = 50;

    private final AtomicLong holding = new AtomicLong();
    private volatile long lastAsked = System.nanoTime() - QUIET.toNanos();

    /** Somebody reads: they want a processor, and shall find one free. */
    void asks() {
        lastAsked = System.nanoTime();
    }

    /** Somebody changes things or tries it: they want what others may hold. */
    void holds() {
        holding.incrementAndGet();
    }

    /**
     * What work nobody waits for does before each of its statements: pauses as long as others read, and is told to end
     * once anybody came to change or try something after this was called.
     *
     * @param wanted whether somebody waits for it after all: then it goes on like any other
     */
    Runnable courtesy(BooleanSupplier wanted) {
        long before = holding.get();
        return () -> {
            while (!wanted.getAsBoolean()) {
                if (holding.get() != before) throw new Busy("Somebody came whom this would keep waiting.", 2);
                if (System.nanoTime() - lastAsked > QUIET.toNanos()) return;
                Turns.sleep(LOOK_UP_MILLIS);
            }
        };
    }
}
