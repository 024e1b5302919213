package banyan.load.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts a folder of CSV files again in plain Java: every measure at every place, with no graph and no file of
 * {@code cypher/} in sight. What Banyan answers is held against it.
 */
public final class Census {
    private static final Set<String> ROLES =
            Set.of("county-leader", "township-leader", "department", "first-secretary");

    private final Path folder;
    private final int year;
    private final Map<String, Map<String, String>> places = new TreeMap<>();
    private final Map<String, Map<String, String>> branches = new HashMap<>();
    private final Map<String, Map<String, String>> organizations = new HashMap<>();
    private final Map<String, Map<String, Long>> counts = new TreeMap<>();

    private Census(Path folder, int year) {
        this.folder = folder;
        this.year = year;
        index("places", places);
        index("branches", branches);
        index("organizations", organizations);
        countPlaces();
        countFacts();
        countBranches();
        countOrganizations();
        countPosts();
        countAssistance();
        countScreenings();
        countWhole("wholeTownships", "township");
        countWhole("wholeCounties", "county");
    }

    /** Counts that folder for that reporting year. */
    public static Census of(Path folder, int year) {
        return new Census(folder, year);
    }

    /** One measure at one place, everything below included. */
    public long at(String place, String measure) {
        return counts.getOrDefault(place, Map.of()).getOrDefault(measure, 0L);
    }

    /** All measures at one place; those of zero are left out. */
    public Map<String, Long> at(String place) {
        return counts.getOrDefault(place, Map.of());
    }

    /** The codes of all places of a kind. */
    public List<String> places(String kind) {
        return places.keySet().stream().filter(code -> kind(code).equals(kind)).toList();
    }

    /** The rows of one file, by column; none where there is no such file. */
    public static List<Map<String, String>> rows(Path folder, String file) {
        Path path = folder.resolve(file + ".csv");
        if (!Files.exists(path)) return List.of();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path, StandardCharsets.UTF_8)) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (NamedCsvRecord row : reader) rows.add(row.getFieldsAsMap());
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void index(String file, Map<String, Map<String, String>> into) {
        for (Map<String, String> row : rows(folder, file)) into.put(row.get("code"), row);
    }

    private void count(String measure, String place, long value) {
        for (String at = place; places.containsKey(at); at = places.get(at).get("parent"))
            counts.computeIfAbsent(at, none -> new TreeMap<>()).merge(measure, value, Long::sum);
    }

    private String kind(String place) {
        return places.containsKey(place) ? places.get(place).get("kind") : "";
    }

    private static boolean is(Map<String, String> row, String column, String value) {
        return value.equals(row.get(column));
    }

    private static long number(Map<String, String> row, String column) {
        String value = row.getOrDefault(column, "");
        return value.isEmpty() ? 0 : Long.parseLong(value);
    }

    private boolean inYear(Map<String, String> row) {
        return row.getOrDefault("since", "").startsWith(year + "-");
    }

    private String placeOf(String unit) {
        return branches.containsKey(unit) ? placeOf(branches.get(unit)) : unit;
    }

    private String placeOf(Map<String, String> branch) {
        return placeOf(branch.get("parent"));
    }

    private void countPlaces() {
        Map<String, String> measures = Map.of(
                "city",
                "cities",
                "county",
                "counties",
                "township",
                "townships",
                "village",
                "villages",
                "community",
                "communities");
        places.forEach((code, row) -> {
            if (measures.containsKey(row.get("kind"))) count(measures.get(row.get("kind")), code, 1);
            if (is(row, "demonstration", "yes"))
                count(is(row, "kind", "village") ? "demonstrationVillages" : "demonstrationTownships", code, 1);
        });
    }

    private void countFacts() {
        for (Map<String, String> row : rows(folder, "facts")) {
            if (number(row, "year") != year) continue;
            String code = row.get("code");
            for (String fact : List.of(
                    "cadresCounselled",
                    "cadresReplaced",
                    "candidatesDisqualified",
                    "membersDisciplined",
                    "trainedStaff")) count(fact, code, number(row, fact));
            Map<String, String> flags = Map.of(
                    "venueBuilt",
                    "venuesBuilt",
                    "modelSecretary",
                    "modelSecretaries",
                    "promotedSecretary",
                    "promotedSecretaries",
                    "trainerSecretary",
                    "trainerSecretaries",
                    "secretaryTrained",
                    "secretariesTrained");
            flags.forEach((fact, measure) -> {
                if (is(row, fact, "yes")) count(measure, code, 1);
            });
            if (branches.containsKey(code))
                for (String fact : List.of("membersMovedOut", "veteransSettled"))
                    count(fact, placeOf(branches.get(code)), number(row, fact));
            if (kind(code).equals("community") && number(row, "socialWorkers") >= 6)
                count("staffedCommunities", code, 1);
            if (kind(code).equals("village")) countVillage(code, row);
        }
    }

    private void countVillage(String code, Map<String, String> row) {
        count("villageCadres", code, number(row, "cadres"));
        for (String fact : List.of("cadrePay", "cadresInsured", "collectiveIncome"))
            count(fact, code, number(row, fact));
        if (number(row, "returnedGraduates") > 0) count("returnedGraduates", code, 1);
        if (!row.getOrDefault("collectiveIncome", "").isEmpty() && number(row, "collectiveIncome") < 100_000)
            count("weakVillages", code, 1);
    }

    private void countBranches() {
        Map<String, List<String>> how = new HashMap<>();
        for (Map<String, String> row : rows(folder, "coverage"))
            how.computeIfAbsent(row.get("branch"), none -> new ArrayList<>()).add(row.get("how"));
        Set<String> withBranch = new HashSet<>();
        branches.forEach((code, row) -> {
            String place = placeOf(row);
            count("branches", place, 1);
            count("members", place, number(row, "members"));
            count("formalMembers", place, number(row, "formalMembers"));
            if (is(row, "kind", "village") && kind(row.get("parent")).equals("village"))
                withBranch.add(row.get("parent"));
            if ((is(row, "kind", "enterprise") || is(row, "kind", "association")) && inYear(row)) {
                count("twoNewBranches", place, 1);
                if (List.of("own").equals(how.get(code))) count("twoNewIndependent", place, 1);
            }
            if (is(row, "kind", "grid")
                    && !row.getOrDefault("establishedBy", "").isEmpty()) count("gridBranches", place, 1);
            if (!row.getOrDefault("backwardSince", "").isEmpty()) count("backwardBranches", place, 1);
        });
        withBranch.forEach(village -> count("villagesWithBranch", village, 1));
    }

    private void countOrganizations() {
        Set<String> covered = new HashSet<>();
        for (Map<String, String> row : rows(folder, "coverage")) covered.add(row.get("thing"));
        Map<String, String> measures = Map.of(
                "enterprise",
                "enterprises",
                "association",
                "associations",
                "park",
                "parks",
                "building",
                "buildings",
                "line",
                "lines");
        organizations.forEach((code, row) -> {
            String measure = measures.get(row.get("kind"));
            if (measure == null) return;
            count(measure, row.get("place"), 1);
            if (covered.contains(code)) count(measure + "Covered", row.get("place"), 1);
        });
    }

    private void countPosts() {
        Map<String, Set<String>> secretaries = new HashMap<>();
        Map<String, Set<String>> chairs = new HashMap<>();
        Map<String, Set<String>> offices = new HashMap<>();
        for (Map<String, String> row : rows(folder, "posts")) {
            if (is(row, "reserve", "yes")) continue;
            String unit = row.get("unit");
            Map<String, String> branch = branches.getOrDefault(unit, Map.of());
            Map<String, String> organization = organizations.getOrDefault(unit, Map.of());
            if (is(row, "post", "secretary") && is(branch, "kind", "village"))
                secretaries
                        .computeIfAbsent(branch.get("parent"), none -> new HashSet<>())
                        .add(row.get("leader"));
            if (is(row, "post", "chair") && is(organization, "kind", "co-operative"))
                chairs.computeIfAbsent(organization.get("place"), none -> new HashSet<>())
                        .add(row.get("leader"));
            if (is(organization, "partyBuildingOffice", "yes"))
                offices.computeIfAbsent(organization.get("place"), none -> new HashSet<>())
                        .add(row.get("post"));
        }
        secretaries.forEach((village, leaders) -> {
            if (kind(village).equals("village")
                    && chairs.getOrDefault(village, Set.of()).stream().anyMatch(leaders::contains))
                count("oneShoulder", village, 1);
        });
        offices.forEach((township, posts) -> {
            if (posts.containsAll(Set.of("head", "deputy-head", "officer"))) count("partyBuildingOffices", township, 1);
        });
    }

    private void countAssistance() {
        for (Map<String, String> row : rows(folder, "assistance")) count("pairings", placeOf(row.get("target")), 1);
        for (Map<String, String> row : rows(folder, "contact-points"))
            count("contactPoints", placeOf(row.get("unit")), 1);
        Map<String, Set<String>> roles = new HashMap<>();
        for (Map<String, String> row : rows(folder, "assistance"))
            roles.computeIfAbsent(row.get("target"), none -> new HashSet<>()).add(row.get("role"));
        roles.forEach((target, filled) -> {
            if (filled.contains("enterprise") && at(target, "weakVillages") == 1) count("weakPaired", target, 1);
            Map<String, String> branch = branches.getOrDefault(target, Map.of());
            if (!branch.getOrDefault("backwardSince", "").isEmpty() && filled.containsAll(ROLES))
                count("fullyAssisted", placeOf(branch), 1);
        });
    }

    private void countScreenings() {
        Set<String> seen = new HashSet<>();
        for (Map<String, String> row : rows(folder, "screenings")) {
            Map<String, String> branch = branches.getOrDefault(row.get("branch"), Map.of());
            if (!is(row, "result", "rectified") || !is(branch, "kind", "village")) continue;
            long ago = year - number(row, "year");
            if (ago <= 1 && ago >= 0 && seen.add(ago + row.get("branch")))
                count(ago == 0 ? "rectifiedThisYear" : "rectifiedLastYear", placeOf(branch), 1);
        }
    }

    private void countWhole(String measure, String kind) {
        for (String place : places(kind))
            if (at(place, "villages") > 0 && at(place, "villages") == at(place, "demonstrationVillages"))
                count(measure, place, 1);
    }
}
