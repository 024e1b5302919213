package banyan.http;

import banyan.graph.Busy;
import banyan.graph.Stamped;
import banyan.units.Lang;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Answers routes: reads what is asked, asks it in one transaction, stamps the answer with the revision it was read from
 * and keeps it for as long as that revision stands. Safe for all threads.
 */
final class Answers {
    private static final long KEPT_BYTES = 64L << 20;

    /** The same question in the same language, of one state, on one day: rules look at the calendar. */
    private record Question(String asked, Lang lang, long revision, LocalDate day) {
        Question at(long revision) {
            return new Question(asked, lang, revision, day);
        }
    }

    /** An answer and the question it belongs to: that of the revision it was read from. */
    private record Kept(Question question, byte[] answer) {}

    private final Opening opening;
    // Two programs with other files in cypher/ answer the same revision differently.
    private final String program = Long.toString(System.currentTimeMillis(), 36);
    private final AsyncCache<Question, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Question question, Kept kept) -> kept.answer().length + 200)
            .buildAsync();

    Answers(Opening opening) {
        this.opening = opening;
    }

    void answer(Route route, Context ctx) throws Exception {
        Ask ask = Ask.of(ctx, route.params());
        switch (route.work()) {
            case Route.Work.Read read -> read(read, ask, ctx);
            case Route.Work.Rows rows -> table(rows.table().apply(ask), ctx);
            case Route.Work.Act act -> {
                Object answer = act.action().answer(ctx, ask);
                if (answer != null) json(ctx, Json.MAPPER.writeValueAsBytes(answer));
            }
        }
    }

    private void read(Route.Work.Read read, Ask ask, Context ctx) {
        Question question = question(ask, ctx, opening.graph().settled());
        ctx.header("Vary", "Accept-Language");
        if (tag(question).equals(ctx.header("If-None-Match"))) {
            stamp(ctx, question).status(304);
            return;
        }
        Kept found = kept(read, ask, question);
        json(stamp(ctx, found.question()), found.answer());
    }

    /**
     * Asked by several at once, it is answered once: the rules over a province are seconds of work for the database.
     */
    private Kept kept(Route.Work.Read read, Ask ask, Question question) {
        CompletableFuture<Kept> mine = new CompletableFuture<>();
        CompletableFuture<Kept> first = kept.asMap().putIfAbsent(question, mine);
        if (first != null) return after(first, read, ask, question);
        try {
            Kept fresh = fresh(read, ask, question);
            mine.complete(fresh);
            return fresh;
        } catch (Throwable e) {
            // Not completed with what went wrong: the cache would log that, and a question about nothing is nobody's
            // fault.
            mine.cancel(false);
            throw e;
        }
    }

    private Kept after(CompletableFuture<Kept> first, Route.Work.Read read, Ask ask, Question question) {
        try {
            return first.get();
        } catch (CancellationException | ExecutionException e) {
            // The first may have failed for a reason of its own, such as the end of its time.
            return fresh(read, ask, question);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("Interrupted while waiting for an answer.", 2);
        }
    }

    private Kept fresh(Route.Work.Read read, Ask ask, Question question) {
        Stamped<Object> fresh = opening.graph().read(tx -> read.question().apply(tx, ask));
        Kept made = new Kept(question.at(fresh.revision()), Json.MAPPER.writeValueAsBytes(fresh.answer()));
        if (!made.question().equals(question)) kept.put(made.question(), CompletableFuture.completedFuture(made));
        return made;
    }

    private static Question question(Ask ask, Context ctx, long revision) {
        return new Question(ask.asked(ctx.path()), ask.lang(), revision, LocalDate.now());
    }

    private Context stamp(Context ctx, Question question) {
        return ctx.header("ETag", tag(question)).header("Cache-Control", "no-cache");
    }

    private String tag(Question question) {
        String lang = question.lang().name().toLowerCase(Locale.ROOT);
        return "\"" + question.revision() + "-" + lang + "-" + question.day() + "-" + program + "\"";
    }

    private <T extends Record> void table(Table<T> table, Context ctx) throws Exception {
        Form form = Form.accepted(ctx.header("Accept"));
        ctx.header("Vary", "Accept").header("Cache-Control", "no-cache").contentType(form.contentType);
        Spool spool = new Spool();
        // Written down before it is sent: a table that met a change halfway is asked again, not sent mixed.
        opening.graph()
                .read(tx -> spool.write(
                        out -> form.write(table.row(), out, row -> table.rows().accept(tx, row))));
        ctx.result(spool.read());
    }

    private static void json(Context ctx, byte[] answer) {
        ctx.contentType("application/json").result(answer);
    }
}
