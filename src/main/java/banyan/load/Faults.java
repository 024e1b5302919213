package banyan.load;

import banyan.units.Names;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with an input, found one by one: all are counted, the first thousand kept. */
final class Faults {
    private static final int KEPT = 1000;

    private final List<Fault> first = new ArrayList<>();
    private long count;

    void add(String file, long row, String column, String value, Names reason) {
        count++;
        if (first.size() < KEPT) first.add(new Fault(file, row, column, value, reason));
    }

    void add(Row row, String column, Names reason) {
        add(row.sheet().file(), row.line(), column, row.raw(column), reason);
    }

    List<Fault> first() {
        return List.copyOf(first);
    }

    long count() {
        return count;
    }
}
