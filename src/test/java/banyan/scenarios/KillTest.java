package banyan.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Cypher;
import banyan.graph.Graph;
import banyan.graph.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs killed while they apply a plan: each time the graph is whole, before or after. Ten of them, or as many as
 * {@code -Dbanyan.kills=100} says; {@code src/test/scripts/kills} runs a hundred.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("banyan.kills", 10);

    private static final String MORTAL = "MORTAL ";
    private static final Set<String> MEASURES =
            Set.of("villages", "branches", "members", "gridBranches", "collectiveIncome");
    private static final Set<String> RULES = Set.of("formal-members");

    @TempDir
    Path data;

    /**
     * How a killed program ended: what it found, and whether it died between its first write and the end of its commit.
     */
    private record Death(String found, boolean amidWriting, String last) {}

    @Test
    void killedWhileApplyingTheGraphIsWhole() throws IOException, InterruptedException {
        String digest = prepared();
        long seed = Long.getLong("banyan.seed", System.nanoTime());
        Random random = new Random(seed);
        List<Death> deaths = new ArrayList<>();
        // Its plan takes half a dozen statements that write; a number beyond them waits for the commit.
        int writes = 9;
        for (int i = 0; i < KILLS; i++) {
            Death death = kill(digest, 1 + random.nextInt(writes), random.nextInt(200));
            assertThat(death.found()).as("seed %d, kill %d", seed, i).isIn("before", "after");
            deaths.add(death);
            System.out.println("kill " + (i + 1) + ": found " + death.found() + ", died after " + death.last());
        }
        String last = lastOne(digest);
        assertThat(last).as("seed %d, the last one", seed).isIn("before", "after");
        long amid = deaths.stream().filter(Death::amidWriting).count();
        long after =
                deaths.stream().filter(death -> death.found().equals("after")).count();
        System.out.println(KILLS + " killed, " + amid + " between the first write and the end of the commit; " + after
                + " found the plan applied; all whole (seed " + seed + ")");
        assertThat(amid).as("died amid writing").isGreaterThanOrEqualTo(Math.ceilDiv(3 * KILLS, 10));
    }

    /** Builds what is to be changed, in a program of its own, and answers its digest. */
    private String prepared() throws IOException, InterruptedException {
        copyFiles();
        Process process = start();
        List<String> said = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
        return said.stream()
                .filter(line -> line.startsWith(MORTAL))
                .findFirst()
                .orElseThrow()
                .substring(MORTAL.length());
    }

    /**
     * The files of {@code cypher/} with few of the measures and rules: a database plans all of them for many seconds.
     */
    private void copyFiles() throws IOException {
        Path from = Path.of("cypher");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = from.relativize(file);
                boolean measure = name.startsWith("coverage/measures") && !MEASURES.contains(base(file));
                boolean rule = name.getNameCount() == 2 && name.startsWith("checks") && !RULES.contains(base(file));
                if (measure || rule) continue;
                Path to = cypher().resolve(name.toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private static String base(Path file) {
        return file.getFileName().toString().replace(".cypher", "");
    }

    private Path cypher() {
        return data.resolve("cypher");
    }

    private String lastOne(String digest) {
        try (Graph graph = Graph.open(new Store.Embedded(data.resolve("data")), Cypher.read(cypher()))) {
            return Mortal.left(graph, new Trial(graph), digest);
        }
    }

    /**
     * Starts a program and kills it some milliseconds after its {@code write}-th write, or after it begins to commit.
     */
    private Death kill(String digest, int write, int millis) throws IOException, InterruptedException {
        Process process = start(digest);
        List<String> said = new ArrayList<>();
        List<String> other = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            int writes = 0;
            String line;
            boolean killed = false;
            while ((line = lines.readLine()) != null) {
                if (!line.startsWith(MORTAL)) {
                    other.add(line);
                    continue;
                }
                said.add(line.substring(MORTAL.length()));
                if (said.getLast().equals("write")) writes++;
                boolean due = writes >= write || said.getLast().equals("commit");
                if (due && !killed) {
                    Thread.sleep(millis);
                    // By its handle: the process itself would close what it still has to say.
                    process.toHandle().destroyForcibly();
                    killed = true;
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(said).as(String.join("\n", other)).isNotEmpty();
        String last = said.getLast();
        boolean amid = said.contains("write") && !said.contains("committed");
        return new Death(
                said.getFirst(),
                amid,
                last + " " + said.stream().filter("write"::equals).count());
    }

    private Process start(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Mortal.class.getName(),
                data.resolve("data").toString(),
                cypher().toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
