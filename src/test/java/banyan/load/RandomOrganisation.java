package banyan.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** A small organisation drawn from a seed: every file, every column, half of the cells empty. */
final class RandomOrganisation {
    private static final List<String> LEVELS = List.of("province", "city", "county", "township", "village");

    private final Random random;
    private final List<String> places = new ArrayList<>();
    private final List<String> villages = new ArrayList<>();
    private final List<String> branches = new ArrayList<>();
    private final List<String> organizations = new ArrayList<>();
    private final List<String> leaders = new ArrayList<>();

    RandomOrganisation(long seed) {
        random = new Random(seed);
    }

    void write(Path folder) throws IOException {
        table(
                folder,
                "reorganizations",
                "id,name,on,scope",
                2,
                at -> "R" + at + "," + name() + "," + day() + "," + some("33"));
        List<String> rows = new ArrayList<>();
        place(rows, "33", "", 0);
        Files.writeString(
                folder.resolve("places.csv"),
                "code,name,kind,parent,since,establishedBy,parentSince,demonstration\n" + String.join("", rows));
        table(
                folder,
                "branches",
                "code,name,kind,form,parent,members,formalMembers,since,termEnds,backwardSince,backwardReason,ref,establishedBy",
                12,
                this::branch);
        table(folder, "organizations", "code,name,kind,place,since,staff", 6, at -> {
            organizations.add("O" + at);
            return "O" + at + "," + name() + "," + one("enterprise", "association", "department", "park") + ","
                    + of(places) + "," + day() + "," + some("7");
        });
        table(folder, "leaders", "code,name,ref,since", 8, at -> {
            leaders.add("L" + at);
            return "L" + at + "," + name() + "," + (random.nextBoolean() ? "" : "leader-" + at) + "," + day();
        });
        relations(folder);
        past(folder);
    }

    private void place(List<String> rows, String code, String parent, int level) {
        places.add(code);
        String kind = level == 4 && random.nextBoolean() ? "community" : LEVELS.get(level);
        if (kind.equals("village")) villages.add(code);
        rows.add(code + "," + name() + "," + kind + "," + parent + "," + day() + "," + some("R0") + ","
                + (parent.isEmpty() ? "" : day()) + ","
                + (kind.equals("village") ? one("", "yes", "no") : "") + "\n");
        for (int child = 0; level < 4 && child < 1 + random.nextInt(2); child++)
            place(rows, code + (level < 2 ? "0" + child : "00" + child), code, level + 1);
    }

    private String branch(int at) {
        boolean below = at > 2 && random.nextBoolean();
        String parent = below ? of(branches) : of(places);
        branches.add("B" + at);
        int members = random.nextInt(120);
        String backward = random.nextInt(4) == 0 ? "2017-03-01," + some("涣散") : ",";
        return "B" + at + "," + name() + "," + one("grid", "enterprise", "school", "veterans") + ","
                + one("group", "branch", "general-branch", "committee") + "," + parent + "," + members + ","
                + random.nextInt(members + 1) + "," + day() + "," + day() + "," + backward + ","
                + (random.nextBoolean() ? "" : "ref-" + at) + "," + some("R1");
    }

    private void relations(Path folder) throws IOException {
        table(
                folder,
                "posts",
                "leader,post,unit,since,termEnds,filedWith,reserve",
                8,
                at -> leaders.get(at) + ","
                        + one("secretary", "deputy-secretary", "leader") + "," + of(branches) + "," + day() + ","
                        + day() + ","
                        + some("县委") + "," + one("", "yes", "no"));
        table(
                folder,
                "coverage",
                "branch,thing,how,since",
                6,
                at -> branches.get(at) + "," + of(organizations) + "," + one("", "own", "joint") + "," + day());
        table(
                folder,
                "assistance",
                "helper,target,role,since",
                6,
                at -> leaders.get(at) + "," + of(branches) + "," + one("county-leader", "department") + "," + day());
        table(folder, "contact-points", "leader,unit,since", 6, at -> leaders.get(at) + "," + of(places) + "," + day());
        table(
                folder,
                "visits",
                "leader,unit,kind,on,count",
                6,
                at -> leaders.get(at) + "," + of(places) + "," + one("visit", "lecture") + "," + day() + ","
                        + some("3"));
        table(
                folder,
                "facts",
                "code,year,collectiveIncome,cadres,venueBuilt",
                villages.size(),
                at -> villages.get(at) + ",2018," + some("-120000") + "," + some("5") + "," + one("", "yes", "no"));
        table(
                folder,
                "screenings",
                "year,branch,result,on",
                4,
                at -> 2015 + at % 2 + "," + branches.get(at) + ",rectified," + day());
        table(
                folder,
                "tasks",
                "branch,kind,text,raised,due,done,answersFor",
                4,
                at -> of(branches) + ","
                        + one("duty", "problem") + ",\"" + name() + "，\"\"急\"\"\n," + name() + "\"," + day() + ","
                        + day() + ",,"
                        + some(leaders.get(0)));
        table(folder, "policies", "unit,policy", 1, at -> of(places) + ",\"{\"\"roles\"\": []}\"");
    }

    private void past(Path folder) throws IOException {
        table(
                folder,
                "formers",
                "ref,code,name,of,kind,form,parent,until,members,formalMembers,endedBy",
                4,
                at -> "~B".substring(1) + at + "-old,B" + at + "," + name() + ",branch,village,branch," + of(places)
                        + "," + day() + ",9,8," + some("R0"));
        table(
                folder,
                "succession",
                "from,to,on,share",
                4,
                at -> "~B" + at + "-old," + of(branches) + "," + day() + "," + one("", "1"));
    }

    private void table(Path folder, String name, String header, int rows, IntFunction<String> row) throws IOException {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int at = 0; at < rows; at++) text.append(row.apply(at)).append('\n');
        Files.writeString(folder.resolve(name + ".csv"), text);
    }

    private String name() {
        return one("柳浪", "滨海", "A座", "第3") + one("村", "社区", "支部") + random.nextInt(100);
    }

    private String day() {
        return random.nextBoolean() ? "" : "20" + (10 + random.nextInt(8)) + "-0" + (1 + random.nextInt(9)) + "-11";
    }

    private String some(String value) {
        return random.nextBoolean() ? "" : value;
    }

    private String of(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String one(String... words) {
        return words[random.nextInt(words.length)];
    }
}
