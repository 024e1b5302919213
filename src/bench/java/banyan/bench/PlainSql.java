package banyan.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The questions in SQL: the files of {@code sql/} that end in a way. Statements are prepared once. */
final class PlainSql implements Questions {
    private interface Reading<A> {
        A of(ResultSet rows) throws SQLException;
    }

    private static final Pattern NAMED = Pattern.compile("(?<!:):(into|ended)");

    private final Connection connection;
    private final String way;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    PlainSql(Connection connection, String way) {
        this.connection = connection;
        this.way = way;
    }

    @Override
    public List<Figures> coverage(List<String> codes) {
        return ask("coverage", codes, Figures::all);
    }

    @Override
    public List<Figures> children(String code) {
        return ask("children", code, Figures::all);
    }

    @Override
    public List<String> path(String code) {
        return ask("path", code, rows -> {
            List<String> path = new ArrayList<>();
            while (rows.next()) path.add(rows.getString("code"));
            return path;
        });
    }

    @Override
    public List<Help> assistance(String code) {
        return ask("assistance", code, rows -> {
            List<Help> help = new ArrayList<>();
            while (rows.next())
                help.add(new Help(
                        rows.getString("branch"),
                        rows.getString("role"),
                        rows.getString("helper"),
                        rows.getLong("load")));
            return help;
        });
    }

    @Override
    public Map<String, List<Figures>> merge(Trio trio) {
        try {
            connection.setAutoCommit(false);
            try {
                List<Figures> before = coverage(trio.before());
                for (String statement : Texts.of("sql/merge.sql").split(";")) change(statement, trio);
                return Map.of("before", before, "after", coverage(trio.after()));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The empty question. */
    Object one() {
        try {
            PreparedStatement one = prepared("SELECT 1");
            try (ResultSet rows = one.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String text, Trio trio) throws SQLException {
        Matcher named = NAMED.matcher(text);
        PreparedStatement statement = prepared(named.replaceAll("?"));
        named.reset();
        for (int i = 1; named.find(); i++) {
            set(statement, i, named.group(1).equals("into") ? trio.into() : trio.ended());
        }
        statement.executeUpdate();
    }

    private <A> A ask(String question, Object parameter, Reading<A> reading) {
        try {
            PreparedStatement statement = prepared(Texts.of("sql/" + question + "-" + way + ".sql"));
            set(statement, 1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(question + " by " + way, e);
        }
    }

    private void set(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof List<?> list) {
            Array array = connection.createArrayOf("text", list.toArray());
            statement.setArray(index, array);
        } else {
            statement.setString(index, (String) value);
        }
    }

    private PreparedStatement prepared(String text) throws SQLException {
        PreparedStatement statement = prepared.get(text);
        if (statement == null) {
            statement = connection.prepareStatement(text);
            prepared.put(text, statement);
        }
        return statement;
    }
}
