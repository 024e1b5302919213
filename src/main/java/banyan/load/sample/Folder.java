package banyan.load.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The CSV files of an organisation, open for writing, in the columns that the load reads. */
final class Folder implements Closeable {
    final Table places;
    final Table branches;
    final Table organizations;
    final Table leaders;
    final Table posts;
    final Table coverage;
    final Table assistance;
    final Table contacts;
    final Table visits;
    final Table facts;
    final Table screenings;
    final Table tasks;
    final Table formers;
    final Table succession;
    final Table reorganizations;

    private final Path path;
    private final List<Table> tables = new ArrayList<>();

    /** Makes the folder where it is missing and begins every file anew. */
    Folder(Path path) throws IOException {
        this.path = Files.createDirectories(path);
        places = open("places", "code,name,kind,parent,reportingYear,demonstration,households,population");
        branches = open(
                "branches",
                "code,name,kind,form,parent,members,formalMembers,since,termEnds,establishedBy,backwardSince,backwardReason,"
                        + "committeeMembers");
        organizations = open("organizations", "code,name,kind,place,since,staff,partyBuildingOffice");
        leaders = open("leaders", "code,name");
        posts = open("posts", "leader,post,unit,since,termEnds,filedWith,reserve");
        coverage = open("coverage", "branch,thing,how,since");
        assistance = open("assistance", "helper,target,role,since");
        contacts = open("contact-points", "leader,unit,since");
        visits = open("visits", "leader,unit,kind,on,count");
        facts = open(
                "facts",
                "code,year,collectiveIncome,cadres,cadrePay,cadresInsured,cadresCounselled,cadresReplaced,"
                        + "returnedGraduates,candidatesDisqualified,membersDisciplined,venueBuilt,socialWorkers,"
                        + "modelSecretary,promotedSecretary,trainerSecretary,secretaryTrained,trainedStaff,"
                        + "membersMovedOut,veteransSettled");
        screenings = open("screenings", "year,branch,result,on");
        tasks = open("tasks", "branch,kind,text,raised,due,done,answersFor");
        formers = open("formers", "ref,code,name,of,kind,form,parent,since,until,members,formalMembers,endedBy");
        succession = open("succession", "from,to,on,share");
        reorganizations = open("reorganizations", "id,name,on,scope");
    }

    /** A row of branches.csv, with the number of its committee where it has to have one. */
    void branch(@Nullable Object... values) {
        Object[] row = Arrays.copyOf(values, 13);
        int formal = ((Number) Objects.requireNonNull(values[6])).intValue();
        if ("branch".equals(values[3]) && formal >= 7)
            row[12] = committee(Objects.requireNonNull(values[0]).toString(), formal);
        branches.row(row);
    }

    /** Three sit on the committee of a branch, five where it is large; a few branches have it wrong. */
    private static int committee(String code, int formal) {
        int lot = new Draw("committee").between(code, 1, 4_000);
        if (lot <= 3) return 2;
        return lot == 4 ? 9 : formal < 30 ? 3 : 5;
    }

    private Table open(String name, String columns) throws IOException {
        Table table = new Table(path, name, columns);
        tables.add(table);
        return table;
    }

    @Override
    public void close() throws IOException {
        for (Table table : tables) table.close();
    }
}
