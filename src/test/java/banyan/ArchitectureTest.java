package banyan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between the rooms, all one way. */
class ArchitectureTest {
    private static final List<String> ROOMS =
            List.of("cli", "http", "access", "load", "scenarios", "assistance", "checks", "coverage", "units", "graph");
    private static final Path MAIN = Path.of("src/main/java/banyan");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("banyan");

    @TestFactory
    Stream<DynamicTest> noRoomKnowsTheOnesBeforeIt() {
        return ROOMS.stream()
                .map(room -> DynamicTest.dynamicTest(room, () -> {
                    String[] before = ROOMS.subList(0, ROOMS.indexOf(room)).stream()
                            .map(other -> "banyan." + other + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage("banyan." + room + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(before.length == 0 ? new String[] {"banyan"} : before)
                            .check(classes);
                }));
    }

    @Test
    void everyRoomIsOnTheList() throws IOException {
        try (Stream<Path> folders = Files.list(MAIN)) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(ROOMS);
        }
    }

    @Test
    void onlyHttpKnowsTheHttpServer() {
        noClasses()
                .that(resideInAPackage("banyan..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage("banyan.http.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                .check(classes);
    }

    @Test
    void onlyGraphKnowsTheDatabase() {
        noClasses()
                .that(resideInAPackage("banyan..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage("banyan.graph.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.neo4j..")
                .check(classes);
    }

    @Test
    void everyPackageSaysInTwoSentencesWhatItIsAndWhatMayEnter() throws IOException {
        try (Stream<Path> folders = Files.walk(MAIN)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                Path info = folder.resolve("package-info.java");
                assertThat(info).exists();
                String text = Files.readString(info);
                String doc = text.substring(text.indexOf("/**") + 3, text.indexOf("*/"));
                assertThat(doc.replaceAll("\\{@code [^}]*}|[*\\s]+|<p>", " ")
                                .strip()
                                .split("\\.(?:\\s|$)"))
                        .as(info.toString())
                        .hasSize(2);
                assertThat(text).as(info.toString()).contains("@NullMarked");
            }
        }
    }

    @Test
    void noFileGrowsPastFourHundredLines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    assertThat(lines.count()).as(file.toString()).isLessThanOrEqualTo(400);
                }
            }
        }
    }
}
