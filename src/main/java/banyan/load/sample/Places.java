package banyan.load.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The real divisions of 2018, in the order of the list; their codes are their tree. */
final class Places {
    /**
     * One place.
     *
     * @param kind {@code province}, {@code city}, {@code county}, {@code township}, {@code village}, {@code community}
     * @param parent its code; empty for the province
     */
    record Place(String code, String name, String kind, String parent) {
        /** The name people use: 方斗岩村 for 方斗岩村委会, 象阳居民区 for 象阳居委会. */
        String spoken() {
            for (String[] ending : ENDINGS)
                if (name.endsWith(ending[0])) return name.substring(0, name.length() - ending[0].length()) + ending[1];
            return name;
        }

        boolean isVillage() {
            return kind.equals("village");
        }
    }

    /** How the list ends a name, and how people do; the longer endings first. */
    private static final String[][] ENDINGS = {
        {"村村民委员会", "村"},
        {"村村委会", "村"},
        {"村民委员会", "村"},
        {"村委会", "村"},
        {"社区居民委员会", "社区"},
        {"社区居委会", "社区"},
        {"居民委员会", "居民区"},
        {"居委会", "居民区"},
        {"办事处", ""}
    };

    private final List<Place> all = new ArrayList<>();
    private final Map<String, Place> byCode = new LinkedHashMap<>();
    private final Map<String, List<Place>> below = new LinkedHashMap<>();

    /** Reads the list of 2018 that comes with the program. */
    Places() {
        try (InputStream list = Places.class.getResourceAsStream("/zhejiang/divisions-2018.csv")) {
            if (list == null) throw new FileNotFoundException("/zhejiang/divisions-2018.csv is not in the program");
            for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(list, StandardCharsets.UTF_8)) {
                String code = row.getField("code");
                String parent = parent(code);
                Place place = new Place(code, row.getField("name"), kind(code), parent);
                all.add(place);
                byCode.put(code, place);
                below.computeIfAbsent(parent, none -> new ArrayList<>()).add(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String parent(String code) {
        return code.substring(
                0,
                switch (code.length()) {
                    case 12 -> 9;
                    case 9 -> 6;
                    case 6 -> 4;
                    case 4 -> 2;
                    default -> 0;
                });
    }

    private static String kind(String code) {
        return switch (code.length()) {
            case 2 -> "province";
            case 4 -> "city";
            case 6 -> "county";
            case 9 -> "township";
            default -> "235".indexOf(code.charAt(9)) < 0 ? "community" : "village";
        };
    }

    /** The city a code lies in. */
    static String city(String code) {
        return code.substring(0, 4);
    }

    /** The county a code lies in. */
    static String county(String code) {
        return code.substring(0, 6);
    }

    /** The township a code lies in. */
    static String township(String code) {
        return code.substring(0, 9);
    }

    /** Every place, in the order of the list. */
    List<Place> all() {
        return all;
    }

    /** Those of one kind. */
    List<Place> of(String kind) {
        return all.stream().filter(place -> place.kind().equals(kind)).toList();
    }

    /** Villages and communities. */
    List<Place> lowest() {
        return all.stream().filter(place -> place.code().length() == 12).toList();
    }

    /** The codes of those of one kind. */
    List<String> codes(String kind) {
        return of(kind).stream().map(Place::code).toList();
    }

    /** What stands directly below a place. */
    List<Place> below(String code) {
        return below.getOrDefault(code, List.of());
    }

    /** The place with that code, which must exist. */
    Place get(String code) {
        Place place = byCode.get(code);
        if (place == null) throw new IllegalArgumentException("no place " + code);
        return place;
    }
}
