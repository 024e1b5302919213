package banyan.scenarios;

import banyan.assistance.Policies;
import banyan.checks.Checks;
import banyan.coverage.Tallies;
import banyan.graph.Cypher;
import banyan.graph.Graph;
import banyan.graph.Store;
import banyan.graph.Witnessed;
import banyan.load.Digest;
import banyan.units.Lang;
import banyan.units.Units;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A program to be killed: looks at what the one before it left, brings it back to where all began, and applies a plan,
 * saying line by line how far it is.
 */
final class Mortal {
    private Mortal() {}

    /**
     * @param args the data directory, the files to ask from and the digest to begin from; without one it only builds
     */
    public static void main(String[] args) throws InterruptedException {
        Graph graph = Graph.open(new Store.Embedded(Path.of(args[0])), Cypher.read(Path.of(args[1])));
        if (args.length == 2) {
            build(graph);
            say(Digest.organisation(graph).sha256());
            graph.close();
            return;
        }
        Trial trial = new Trial(graph);
        say(left(graph, trial, args[2]));
        new Trial(Witnessed.over(graph, Mortal::say)).reorganize(plan());
        say("applied");
        Thread.sleep(60_000);
    }

    /** {@code before} or {@code after}, or what is not whole. */
    static String left(Graph graph, Trial trial, String digest) {
        if (!whole(graph, trial).isEmpty()) return "broken " + whole(graph, trial);
        if (Digest.organisation(graph).sha256().equals(digest)) return "before";
        List<Reorganizations.Reorganization> standing =
                trial.all().stream().filter(one -> one.reverted() == null).toList();
        if (standing.size() != 1) return "broken: " + standing.size() + " reorganisations";
        trial.revert(standing.getFirst().id());
        return Digest.organisation(graph).sha256().equals(digest)
                        && whole(graph, trial).isEmpty()
                ? "after"
                : "broken";
    }

    private static String whole(Graph graph, Trial trial) {
        Policies policies = new Policies(graph.cypher());
        Checks checks = new Checks(graph.cypher(), new Units(graph.cypher()), policies::forChecks);
        List<?> faults = graph.read(tx -> checks.structure(tx, checks.moment(tx, LocalDate.EPOCH), Lang.EN))
                .answer();
        List<Tallies.Wrong> wrong = trial.wrong();
        return faults.isEmpty() && wrong.isEmpty() ? "" : faults + " " + wrong;
    }

    /** Villages of every township merge two by two. */
    static String plan() {
        StringBuilder plan = new StringBuilder();
        for (int t = 0; t < 4; t++)
            for (int v = 0; v < 4; v += 2) {
                String one = village(t, v);
                plan.append(plan.isEmpty() ? "" : ", ")
                        .append("{kind: 'merge', units: ['" + one + "', '" + village(t, v + 1) + "'], into: {code: '"
                                + one + "', name: '新村" + t + v + "'}}");
            }
        return plan.toString();
    }

    private static String village(int township, int village) {
        return "33010100" + township + "20" + village;
    }

    /** Four townships of four villages, each with what a village has. */
    static void build(Graph graph) {
        Scene scene = new Scene(graph);
        scene.run(
                        "CREATE (:Thing:Unit:Place:Province {code: '33', ref: '33', name: '省', kind: 'province', reportingYear: 2018})",
                        java.util.Map.of())
                .place("3301", "city", "33", "")
                .place("330101", "county", "3301", "")
                .leader("K");
        for (int t = 0; t < 4; t++) {
            scene.place("33010100" + t, "township", "330101", "");
            for (int v = 0; v < 4; v++) {
                String code = village(t, v);
                scene.place(code, "village", "33010100" + t, "collectiveIncome_2018: " + 100 * v)
                        .organization(code + "-C", "co-operative", "Cooperative", code)
                        .branch(code + "-B", "village", "branch", code, 20, 18)
                        .branch(code + "-G", "grid", "group", code + "-B", 4, 3)
                        .relate("K", "CONTACTS", code)
                        .relate(code + "-B", "COVERS {how: 'own'}", code + "-C");
            }
        }
        new Trial(graph).recount();
    }

    private static void say(String line) {
        System.out.println("MORTAL " + line);
        System.out.flush();
    }
}
