package banyan.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small organisation that has something in every file. */
final class SmallOrganisation {
    private SmallOrganisation() {}

    static void write(Path folder) throws IOException {
        file(folder, "places.csv", """
                code,name,kind,parent,since,demonstration
                33,浙江省,,,,
                3301,杭州市,,,,
                330102,上城区,,,,
                330102001,清波街道,,,,
                330102001051,清波门社区居委会,,,,
                330102001200,柳浪村委会,,,,yes
                """);
        file(folder, "branches.csv", """
                code,name,kind,form,parent,members,formalMembers,since,backwardSince,backwardReason
                B1,柳浪村党总支,village,general-branch,330102001200,60,55,2001-01-01,2017-03-01,班子不团结
                B2,第一网格党支部,grid,,B1,12,11,,,
                """);
        file(folder, "organizations.csv", """
                code,name,kind,place,staff
                E1,丝绸厂,enterprise,330102001200,70
                C1,柳浪村经济合作社,co-operative,330102001200,
                """);
        file(folder, "leaders.csv", "code,name\nL1,甲\nL2,乙\n");
        file(folder, "posts.csv", """
                leader,post,unit,since,reserve
                L1,secretary,B1,2017-01-01,
                L1,chair,C1,,no
                L2,secretary,B1,,yes
                """);
        file(folder, "coverage.csv", "branch,thing,how,since\nB2,E1,own,2018-05-01\n");
        file(folder, "assistance.csv", "helper,target,role\nL2,B1,county-leader\nE1,330102001200,enterprise\n");
        file(folder, "contact-points.csv", "leader,unit,since\nL2,330102001200,\n");
        file(folder, "visits.csv", "leader,unit,kind,on,count\nL2,B1,lecture,2018-06-30,2\n");
        file(
                folder,
                "facts.csv",
                "code,year,cadres,collectiveIncome\n330102001200,2018,5,1200000\n330102001200,2017,5,900000\n");
        file(folder, "screenings.csv", "year,branch,result,on\n2018,B1,backward,2018-03-01\n");
        file(folder, "tasks.csv", "branch,kind,text,raised,answersFor\nB1,rectification,换届,2018-03-02,L2\n");
        file(
                folder,
                "formers.csv",
                "ref,code,name,of,kind,form,parent,until,members,formalMembers,endedBy\n"
                        + "B0,B0,旧村党支部,branch,village,branch,330102001200,2018-05-01,30,29,R1\n");
        file(folder, "succession.csv", "from,to,on,share\n~B0,B2,2018-05-01,0.5\n~B0,B1,2018-05-01,0.5\n");
        file(folder, "reorganizations.csv", "id,name,on,scope\nR1,网格调整,2018-05-01,330102\n");
        file(folder, "policies.csv", "unit,policy\n33,\"{\"\"roles\"\": []}\"\n");
    }

    private static void file(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
