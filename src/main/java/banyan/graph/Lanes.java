package banyan.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Runs works two at a time: one for the database to think about while the next is being sent. */
final class Lanes {
    private static final int LANES = 2;

    private Lanes() {}

    /**
     * Does all; at the first that fails those not yet begun are left, and its exception is thrown when none runs any
     * more.
     */
    static <T> void run(List<T> works, Consumer<T> doing) {
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            List<Future<?>> running = new ArrayList<>();
            for (T work : works) running.add(lanes.submit(() -> doing.accept(work)));
            try {
                for (Future<?> each : running) each.get();
            } catch (ExecutionException e) {
                running.forEach(waiting -> waiting.cancel(false));
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                running.forEach(waiting -> waiting.cancel(false));
                Thread.currentThread().interrupt();
                throw new Busy("Interrupted amid several transactions.", 1);
            }
        }
    }
}
