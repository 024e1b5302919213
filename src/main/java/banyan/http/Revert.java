package banyan.http;

import banyan.graph.Graph;
import banyan.scenarios.Reorganizations;
import banyan.scenarios.Reorganizations.Reorganization;
import banyan.units.Fields;
import io.javalin.http.Context;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a request to take a reorganisation back may say.
 *
 * @param by who takes it back
 * @param why in their words
 */
record Revert(@Nullable String by, @Nullable String why) {
    /** Reads the body; none at all is as good as an empty one. */
    static Revert of(Context ctx) {
        Fields said = Body.fields(ctx, "by", "why");
        Revert revert = new Revert(said.text("by"), said.text("why"));
        said.sound();
        return revert;
    }

    Reorganization on(Reorganizations reorganizations, Graph graph, Ask ask) {
        return reorganizations
                .revert(graph, ask.path("id"), LocalDate.now(), by, why, ask.lang())
                .answer();
    }
}
