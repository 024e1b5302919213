package banyan.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * One file as read.
 *
 * @param file its name as people gave it
 * @param layout what its rows are
 * @param list whether it is a plain division list, whose kinds and parents are read from the codes
 * @param columns where each column stands
 * @param rows in the order of the file
 */
record Sheet(String file, Layout layout, boolean list, Map<String, Integer> columns, List<Row> rows) {
    Sheet(String file, Layout layout, boolean list, Map<String, Integer> columns) {
        this(file, layout, list, Collections.unmodifiableMap(columns), new ArrayList<>());
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    @Override
    public String toString() {
        return file;
    }
}
