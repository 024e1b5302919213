package banyan.bench;

import banyan.graph.Graph;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same data in tables of a PostgreSQL, in a schema of its own that goes when this is closed. */
final class Tables implements AutoCloseable {
    record UnitRow(
            String code,
            String parent,
            String sort,
            String kind,
            String name,
            Long members,
            Long formalMembers,
            boolean backward) {}

    record OrganizationRow(String code, String kind, String name, String place) {}

    record CoversRow(String branch, String thing) {}

    record AssistsRow(String helper, String target, String role) {}

    record FactRow(String code, int year, String fact, long value) {}

    private final Connection connection;
    private final Map<String, Integer> rows = new java.util.LinkedHashMap<>();

    private Tables(Connection connection) {
        this.connection = connection;
    }

    /** Copies what the questions need out of the graph. */
    static Tables copy(Graph graph, String url) throws SQLException {
        String batched = url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
        Tables tables = new Tables(DriverManager.getConnection(batched));
        tables.script("sql/schema.sql");
        tables.connection.setAutoCommit(false);
        tables.units(graph);
        tables.fill(graph, "organizations", OrganizationRow.class, row ->
                new Object[] {row.code(), row.kind(), row.name(), row.place()});
        tables.fill(graph, "covers", CoversRow.class, row -> new Object[] {row.branch(), row.thing()});
        tables.fill(graph, "assists", AssistsRow.class, row -> new Object[] {row.helper(), row.target(), row.role()});
        tables.fill(
                graph, "facts", FactRow.class, row -> new Object[] {row.code(), row.year(), row.fact(), row.value()});
        tables.connection.commit();
        tables.connection.setAutoCommit(true);
        tables.script("sql/indexes.sql");
        return tables;
    }

    private void units(Graph graph) throws SQLException {
        List<UnitRow> units = rows(graph, "units", UnitRow.class);
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, String> parents = new HashMap<>();
        units.forEach(unit -> {
            numbers.put(unit.code(), numbers.size());
            parents.put(unit.code(), unit.parent());
        });
        insert("units", "?, ?, ?, ?, ?, ?, ?, ?, text2ltree(?)", units, unit -> new Object[] {
            unit.code(),
            unit.parent(),
            unit.sort(),
            unit.kind(),
            unit.name(),
            unit.members(),
            unit.formalMembers(),
            unit.backward(),
            path(unit.code(), parents, numbers)
        });
    }

    /** Numbers, because the labels of ltree take no hyphens. */
    private static String path(String code, Map<String, String> parents, Map<String, Integer> numbers) {
        List<String> path = new ArrayList<>();
        for (String at = code; at != null; at = parents.get(at)) path.addFirst(String.valueOf(numbers.get(at)));
        return String.join(".", path);
    }

    private <T> void fill(Graph graph, String table, Class<T> type, java.util.function.Function<T, Object[]> values)
            throws SQLException {
        List<T> found = rows(graph, table, type);
        int columns = type.getRecordComponents().length;
        insert(table, "?" + ", ?".repeat(columns - 1), found, values);
    }

    private static <T> List<T> rows(Graph graph, String table, Class<T> type) {
        return graph.read(tx -> tx.listText(Texts.of("copy/" + table + ".cypher"), Map.of(), type))
                .answer();
    }

    private <T> void insert(String table, String places, List<T> found, java.util.function.Function<T, Object[]> values)
            throws SQLException {
        rows.put(table, found.size());
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
            int batched = 0;
            for (T row : found) {
                Object[] columns = values.apply(row);
                for (int i = 0; i < columns.length; i++) insert.setObject(i + 1, columns[i]);
                insert.addBatch();
                if (++batched % 1_000 == 0) insert.executeBatch();
            }
            insert.executeBatch();
        }
    }

    private void script(String file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : Texts.of(file).split(";")) statement.execute(each);
        }
    }

    Connection connection() {
        return connection;
    }

    /** How many rows each table has. */
    Map<String, Integer> counts() {
        return rows;
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA banyan_bench CASCADE");
        }
    }
}
