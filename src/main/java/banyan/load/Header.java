package banyan.load;

import banyan.units.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first row of a file: which column is what. Division lists come with many a heading, or with none. */
final class Header {
    private static final Map<String, List<String>> OTHERWISE = Map.of(
            "code", List.of("代码", "编码", "区划代码", "行政区划代码", "统计用区划代码", "区划编码", "id"),
            "name", List.of("名称", "名字", "单位名称", "区划名称", "行政区划名称", "行政区划", "地名"));

    private final Facts facts;
    private final Faults faults;

    Header(Facts facts, Faults faults) {
        this.facts = facts;
        this.faults = faults;
    }

    /** Whether a list begins with its data at once: the first cell is a code. */
    static boolean absent(List<String> first) {
        return first.size() >= 2 && first.getFirst().strip().matches("\\d+");
    }

    /** Where each column stands; faults for those that are not declared, stand twice, or are missing. */
    Map<String, Integer> columns(String file, Layout layout, boolean list, List<String> cells) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int at = 0; at < cells.size(); at++) {
            String column = list ? plain(cells.get(at).strip()) : cells.get(at).strip();
            if (column.isEmpty()) continue;
            if (columns.putIfAbsent(column, at) != null) faults.add(file, 1, column, "", Wrong.COLUMN_TWICE);
            else if (!layout.columns().contains(column)) fact(file, layout, column);
        }
        for (String column : layout.required()) {
            if (!columns.containsKey(column)) faults.add(file, 1, column, "", Wrong.COLUMN_MISSING);
        }
        return columns;
    }

    private void fact(String file, Layout layout, String column) {
        Facts.Fact fact = facts.find(column).orElse(null);
        String sort = layout.factsOf();
        boolean declared = fact != null
                && (sort.equals("yearly")
                        || sort.equals("former")
                        || fact.kinds().stream().anyMatch(kind -> kind.startsWith(sort + ":")));
        if (sort.isEmpty() || fact == null || !declared) faults.add(file, 1, column, "", Wrong.NO_SUCH_COLUMN);
        else if (fact.year() && !sort.equals("yearly")) faults.add(file, 1, column, "", Wrong.YEARLY);
        else if (!fact.year() && sort.equals("yearly")) faults.add(file, 1, column, "", Wrong.TIMELESS);
    }

    private static String plain(String heading) {
        for (Map.Entry<String, List<String>> known : OTHERWISE.entrySet()) {
            if (known.getKey().equalsIgnoreCase(heading) || known.getValue().contains(heading)) return known.getKey();
            if (known.getValue().contains(heading.toLowerCase(java.util.Locale.ROOT))) return known.getKey();
        }
        return heading;
    }
}
