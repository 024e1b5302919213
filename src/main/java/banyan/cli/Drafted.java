package banyan.cli;

import banyan.graph.Graph;
import banyan.load.Reconcile;
import banyan.load.sample.Sample;
import banyan.scenarios.Reorganizations;
import banyan.scenarios.plans.Plans;
import banyan.scenarios.plans.Scenario;
import banyan.scenarios.reconcile.Draft;
import banyan.scenarios.reconcile.Place;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;

/** The sample's scenario: the reorganisation that Zhejiang really faced, as a draft. */
final class Drafted {
    private static final String LIST = "/zhejiang/divisions-2019.csv";
    private static final LocalDate ON = LocalDate.of(2019, 12, 31);

    private Drafted() {}

    /** Whether this is the sample as it was loaded, nothing reorganised since, with no scenario kept. */
    static boolean lacking(Graph graph) {
        if (graph.loading() != null) return false;
        return graph.read(tx -> Reorganizations.ids(tx).equals(List.of(Sample.ADJUSTMENT))
                        && new Plans().list(tx, null, null, 1, null).total() == 0)
                .answer();
    }

    /** Keeps the changes from the places of 2018, which live, to the list of 2019. */
    static Scenario nextYear(Graph graph) {
        Reconcile reconcile = new Reconcile(graph.cypher());
        List<Place> list = read(reconcile);
        Draft draft = graph.read(tx -> reconcile.draft(tx, list, ON, false)).answer();
        return reconcile.keep(graph, draft, "浙江省 2018 → 2019 区划调整");
    }

    private static List<Place> read(Reconcile reconcile) {
        try (InputStream packed = Drafted.class.getResourceAsStream(LIST)) {
            if (packed == null) throw new FileNotFoundException(LIST + " is not in the program");
            Path file = Files.createTempFile("divisions-2019", ".csv");
            try {
                Files.copy(packed, file, StandardCopyOption.REPLACE_EXISTING);
                return reconcile.list(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
