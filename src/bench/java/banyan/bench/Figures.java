package banyan.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The measures that plain Cypher and SQL count from the leaves, of one place; a small part of what Banyan answers. */
record Figures(
        String code,
        long villages,
        long communities,
        long branches,
        long members,
        long formalMembers,
        long enterprises,
        long enterprisesCovered,
        long collectiveIncome) {
    /** The same out of Banyan's counts. */
    static Figures of(String code, Map<String, Long> counts) {
        return new Figures(
                code,
                counts.get("villages"),
                counts.get("communities"),
                counts.get("branches"),
                counts.get("members"),
                counts.get("formalMembers"),
                counts.get("enterprises"),
                counts.get("enterprisesCovered"),
                counts.get("collectiveIncome"));
    }

    /** All rows of an answer in SQL. */
    static List<Figures> all(ResultSet rows) throws SQLException {
        List<Figures> all = new ArrayList<>();
        while (rows.next()) {
            all.add(new Figures(
                    rows.getString("code"),
                    rows.getLong("villages"),
                    rows.getLong("communities"),
                    rows.getLong("branches"),
                    rows.getLong("members"),
                    rows.getLong("formal_members"),
                    rows.getLong("enterprises"),
                    rows.getLong("enterprises_covered"),
                    rows.getLong("collective_income")));
        }
        return all;
    }
}
