package banyan.cli;

import banyan.graph.Refused;
import banyan.http.Json;
import banyan.scenarios.Plan;
import banyan.scenarios.PlanReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Plans in files. */
final class PlanFile {
    private PlanFile() {}

    /** Reads a plan; it takes effect today where it names no day. */
    static Plan read(Path plan) {
        return PlanReader.read(json(plan), LocalDate.now());
    }

    /** Reads the JSON of a plan. */
    static JsonNode json(Path plan) {
        try {
            return Json.MAPPER.readTree(Files.readAllBytes(plan));
        } catch (IOException e) {
            throw new Refused("The plan " + plan + " cannot be read.", e);
        } catch (JacksonException e) {
            throw new Refused("The plan " + plan + " " + Json.wrong(e).en() + ".", e);
        }
    }
}
