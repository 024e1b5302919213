package banyan.scenarios.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.scenarios.Amending;
import banyan.scenarios.Change;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lists for tests, and a plain map on which changes are performed one by one. */
final class Lists {
    private Lists() {}

    /** A list as {@code code name} pairs; kinds and parents by the lengths of the codes. */
    static List<Place> of(String... rows) {
        Map<String, String> names = new TreeMap<>();
        for (String row : rows) names.put(row.split(" ", 2)[0], row.split(" ", 2)[1]);
        return of(names);
    }

    static List<Place> of(Map<String, String> names) {
        List<Place> places = new ArrayList<>();
        names.forEach(
                (code, name) -> places.add(new Place(code, code, name, kind(code), parent(code, names.keySet()))));
        return places;
    }

    /** A list that comes with the program. */
    static List<Place> zhejiang(int year) {
        try (InputStream list = Lists.class.getResourceAsStream("/zhejiang/divisions-" + year + ".csv")) {
            String text = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> names = new TreeMap<>();
            text.lines().skip(1).forEach(line -> names.put(line.split(",", 2)[0], line.split(",", 2)[1]));
            return of(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String kind(String code) {
        return switch (code.length()) {
            case 2 -> "province";
            case 4 -> "city";
            case 6 -> "county";
            case 9 -> "township";
            default -> "014".indexOf(code.charAt(9)) >= 0 ? "community" : "village";
        };
    }

    static String parent(String code, Collection<String> codes) {
        for (int length : new int[] {9, 6, 4, 2}) {
            if (length < code.length() && codes.contains(code.substring(0, length))) return code.substring(0, length);
        }
        return null;
    }

    /** Performs changes on plain places and insists that each can be performed when its turn comes. */
    static Map<String, Place> performed(Collection<Place> living, List<Change> changes) {
        Map<String, Place> stand = new TreeMap<>();
        living.forEach(place -> stand.put(place.code(), place));
        Set<String> ids = new HashSet<>();
        for (Change change : changes) {
            assertThat(ids.add(change.id()))
                    .as("%s has an id of its own", change)
                    .isTrue();
            perform(stand, change);
        }
        return stand;
    }

    private static void perform(Map<String, Place> stand, Change change) {
        switch (change) {
            case Amending.Rename rename -> {
                Place place = living(stand, rename.thing(), change);
                stand.put(place.code(), place(place.code(), rename.name(), place.kind(), place.parent()));
            }
            case Amending.Convert convert -> {
                Place place = living(stand, convert.unit(), change);
                stand.put(place.code(), place(place.code(), place.name(), convert.to(), place.parent()));
            }
            case Amending.Recode recode -> recode(stand, recode);
            case Change.Transfer transfer -> {
                Place place = living(stand, transfer.unit(), change);
                under(stand, transfer.to(), place, change);
                stand.put(place.code(), place(place.code(), place.name(), place.kind(), transfer.to()));
            }
            case Change.Establish establish -> {
                Change.NewThing thing = establish.thing();
                Place place = place(thing.code(), thing.name(), thing.kind(), establish.under());
                under(stand, establish.under(), place, change);
                assertThat(stand.put(thing.code(), place))
                        .as("free for %s", change)
                        .isNull();
            }
            case Change.Abolish abolish -> {
                assertThat(abolish.successor()).isNull();
                end(
                        stand,
                        abolish.thing(),
                        living(stand, abolish.thing(), change).parent());
            }
            case Change.Merge merge -> merge(stand, merge);
            default -> throw new AssertionError("not expected: " + change);
        }
    }

    private static void recode(Map<String, Place> stand, Amending.Recode recode) {
        Map<String, String> codes = new TreeMap<>();
        List<Place> moving = new ArrayList<>();
        recode.pairs().forEach(pair -> {
            assertThat(codes.put(pair.from(), pair.to()))
                    .as("%s once", pair.from())
                    .isNull();
            moving.add(living(stand, pair.from(), recode));
        });
        assertThat(new TreeSet<>(codes.values())).hasSameSizeAs(codes.keySet());
        codes.keySet().forEach(stand::remove);
        moving.forEach(place -> {
            String to = codes.get(place.code());
            assertThat(stand.put(to, place(to, place.name(), place.kind(), place.parent())))
                    .as("%s is free", to)
                    .isNull();
        });
        stand.replaceAll((code, place) -> place.parent() == null
                ? place
                : place(code, place.name(), place.kind(), codes.getOrDefault(place.parent(), place.parent())));
    }

    private static void merge(Map<String, Place> stand, Change.Merge merge) {
        List<Place> units =
                merge.units().stream().map(code -> living(stand, code, merge)).toList();
        assertThat(units).as("%s", merge).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(units.stream().map(Place::kind).distinct()).as("%s", merge).hasSize(1);
        Set<String> parents = new HashSet<>();
        units.forEach(unit -> parents.add(unit.parent()));
        assertThat(merge.under() != null || parents.size() == 1).as("%s", merge).isTrue();
        String under = merge.under() != null ? merge.under() : units.getFirst().parent();
        Place first = merge.units().contains(merge.into().code())
                ? living(stand, merge.into().code(), merge)
                : units.getFirst();
        String name = merge.into().name() != null ? merge.into().name() : first.name();
        if (!merge.units().contains(merge.into().code()))
            assertThat(stand).doesNotContainKey(merge.into().code());
        under(stand, under, first, merge);
        units.forEach(unit -> stand.remove(unit.code()));
        stand.put(merge.into().code(), place(merge.into().code(), name, first.kind(), under));
        units.forEach(unit -> rehang(stand, unit.code(), merge.into().code()));
    }

    private static void end(Map<String, Place> stand, String code, String heir) {
        stand.remove(code);
        rehang(stand, code, heir);
    }

    private static void rehang(Map<String, Place> stand, String from, String to) {
        if (!from.equals(to))
            stand.replaceAll(
                    (code, place) -> from.equals(place.parent()) ? place(code, place.name(), place.kind(), to) : place);
    }

    private static Place living(Map<String, Place> stand, String code, Change change) {
        assertThat(stand).as("%s lives for %s", code, change).containsKey(code);
        return stand.get(code);
    }

    private static void under(Map<String, Place> stand, String parent, Place place, Change change) {
        if (parent == null) return;
        assertThat(living(stand, parent, change).level()).as("%s", change).isLessThan(place.level());
    }

    private static Place place(String code, String name, String kind, String parent) {
        return new Place(code, code, name, kind, parent);
    }
}
