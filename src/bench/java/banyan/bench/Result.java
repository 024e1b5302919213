package banyan.bench;

import banyan.graph.Watched;
import banyan.web.Viewed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A run as a readable table.
 *
 * @param counts what is in the store
 * @param tables null where there was no PostgreSQL
 * @param steps of one merge simulated
 * @param view what the web view promises; empty where it was not asked
 */
record Result(
        Map<String, Long> counts,
        Tables tables,
        List<Case.Outcome> outcomes,
        List<Watched.Step> steps,
        List<Viewed.Promise> view) {
    static final String BANYAN = "Banyan";
    static final String EMPTY = "Banyan, RETURN 1";

    String text() {
        StringBuilder text = new StringBuilder("# Banyan measured\n\n");
        line(text, "%s, commit %s", Instant.now().truncatedTo(ChronoUnit.MINUTES), commit());
        line(
                text,
                "JDK %s, %s, %d cores, load %.1f before the end",
                Runtime.version(),
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                load());
        line(text, "In the graph: %s", counts);
        if (tables != null) line(text, "In the tables: %s", tables.counts());
        line(
                text,
                "Times are milliseconds of one question, warm, all asked in turns. × is how many of Banyan's medians.");
        text.append("\n| case | who | median | p95 | × | rounds |\n|---|---|--:|--:|--:|--:|\n");
        for (Case.Outcome outcome : outcomes) {
            String name = outcome.name();
            for (Case.Times times : outcome.times()) {
                line(
                        text,
                        "| %s | %s | %.2f | %.2f | %.1f | %d |",
                        name,
                        times.contestant(),
                        times.median(),
                        times.p95(),
                        times.median() / outcome.banyan().median(),
                        times.millis().size());
                name = "";
            }
        }
        promises(text);
        view(text);
        steps(text);
        return text.toString();
    }

    private void promises(StringBuilder text) {
        text.append("\n| promise | wanted | found |\n|---|--:|--:|\n");
        for (String of : List.of("coverage of the ", "coverage by children of the ")) {
            for (Case.Outcome outcome : outcomes) {
                if (!outcome.name().equals(of + "province")) continue;
                line(
                        text,
                        "| %s: faster than the fastest plain Cypher | 100 × | %.0f × |",
                        outcome.name(),
                        fastest(outcome, "Cypher"));
                if (tables != null) {
                    line(
                            text,
                            "| %s: faster than recursive SQL | 100 × | %.0f × |",
                            outcome.name(),
                            fastest(outcome, "SQL, recursive"));
                    line(text, "| %s: faster than ltree | | %.0f × |", outcome.name(), fastest(outcome, "SQL, ltree"));
                }
                outcomes.stream()
                        .filter(other -> other.name().equals(of + "township"))
                        .forEach(township -> line(
                                text,
                                "| %s: slower than of the township | at most 3 × | %.1f × |",
                                outcome.name(),
                                outcome.banyan().median() / township.banyan().median()));
            }
        }
        outcomes.stream()
                .filter(outcome -> outcome.name().startsWith("merge"))
                .forEach(outcome -> line(
                        text,
                        "| %s | under 30 ms | %.1f ms |",
                        outcome.name(),
                        outcome.banyan().median()));
    }

    private void view(StringBuilder text) {
        if (view.isEmpty()) return;
        text.append("\n| the web view, in a browser | wanted | found |\n|---|--:|--:|\n");
        for (Viewed.Promise each : view) line(text, "| %s | %s | %s |", each.name(), each.wanted(), each.found());
    }

    private static double fastest(Case.Outcome outcome, String who) {
        return outcome.times().stream()
                        .filter(times -> times.contestant().startsWith(who))
                        .mapToDouble(Case.Times::median)
                        .min()
                        .orElseThrow()
                / outcome.banyan().median();
    }

    private void steps(StringBuilder text) {
        text.append(
                "\nOne merge simulated, step by step (medians): until the database has answered, and until the next step.\n");
        text.append("\n| step | rows | database | after |\n|---|--:|--:|--:|\n");
        for (Watched.Step step : steps)
            line(text, "| %s | %d | %.2f | %.2f |", step.name(), step.rows(), step.answered(), step.after());
        line(
                text,
                "| all | | %.2f | %.2f |",
                steps.stream().mapToDouble(Watched.Step::answered).sum(),
                steps.stream().mapToDouble(Watched.Step::after).sum());
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static double load() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? said : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
