package banyan.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One question and everybody who answers it, Banyan first.
 *
 * @param name of the question
 * @param contestants Banyan, then the others
 */
record Case(String name, List<Contestant> contestants) {
    /** Times in milliseconds of one contestant, one a round. */
    record Times(String contestant, List<Double> millis) {
        double median() {
            return quantile(0.5);
        }

        double p95() {
            return quantile(0.95);
        }

        private double quantile(double share) {
            List<Double> sorted = millis.stream().sorted().toList();
            return sorted.get(
                    (int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - (share == 0 ? 0 : 1)));
        }
    }

    /** The times of a case, in the order of its contestants. */
    record Outcome(String name, List<Times> times) {
        Times banyan() {
            return times.getFirst();
        }
    }

    private static final int BURST = 10;
    private static final double BURST_MILLIS = 300;

    /**
     * Compares the figures, warms everybody up, then asks in rounds: each in turn a burst of a few questions, as a
     * person at work does. The first of a burst is not counted: it would tell of the cold caches that the one before
     * left behind.
     */
    Outcome run(Effort effort) {
        compare();
        for (Contestant contestant : contestants) {
            long until = System.nanoTime() + effort.warmUp().toNanos();
            for (int i = 0; i < effort.mostWarmUps() && System.nanoTime() < until; i++)
                contestant.ask().get();
        }
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        long until = System.nanoTime() + effort.longest().toNanos();
        for (int round = 0; round < effort.rounds(); round++) {
            if (round >= effort.fewestRounds() && System.nanoTime() > until) break;
            for (Contestant contestant : contestants) {
                contestant.ask().get();
                double burst = 0;
                for (int i = 0; i < BURST && burst < BURST_MILLIS; i++) {
                    long begun = System.nanoTime();
                    contestant.ask().get();
                    double took = (System.nanoTime() - begun) / 1e6;
                    burst += took;
                    millis.computeIfAbsent(contestant.name(), name -> new ArrayList<>())
                            .add(took);
                }
            }
        }
        return new Outcome(
                name,
                millis.entrySet().stream()
                        .map(each -> new Times(each.getKey(), List.copyOf(each.getValue())))
                        .toList());
    }

    private void compare() {
        Object wanted = null;
        for (Contestant contestant : contestants) {
            if (contestant.figures() == null) continue;
            Object found = contestant.figures().apply(contestant.ask().get());
            if (wanted == null) wanted = found;
            if (!wanted.equals(found))
                throw new WrongFigures(contestant.name() + " answers\n  " + found + "\nbut "
                        + contestants.getFirst().name() + " answers\n  " + wanted);
        }
        if (wanted == null || wanted.equals(List.of()))
            throw new WrongFigures("there is nothing in the answer, so nothing is compared");
    }

    /** Two contestants disagree. */
    static final class WrongFigures extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongFigures(String message) {
            super(message);
        }
    }
}
