package banyan.scenarios.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A random list, and another made of it by everything that happens to divisions between two years, at random. */
final class RandomLists {
    private static final String[] STEMS = {"东", "西", "南山", "北山", "大桥", "小桥", "新建", "前进", "杨家", "柳家", "上河", "下河"};
    private static final String[] LOWEST = {"村委会", "村", "社区", "居委会"};

    private final Random random;
    private final Map<String, String> names = new TreeMap<>();
    private final List<Place> living;
    private final Map<String, String> listed;

    RandomLists(Random random) {
        this.random = random;
        names.put("33", "某省");
        for (int city = 1; city <= 2; city++) {
            names.put("330" + city, STEMS[city] + "市");
            for (int county = 1; county <= 2; county++) county("330" + city + "0" + county);
        }
        living = new ArrayList<>();
        // Some stand elsewhere than their codes say.
        for (Place place : Lists.of(names)) living.add(random.nextInt(20) == 0 ? elsewhere(place) : place);
        listed = new TreeMap<>(names);
        for (int i = random.nextInt(12); i > 0; i--) happen();
    }

    List<Place> living() {
        return living;
    }

    List<Place> listed() {
        return Lists.of(listed);
    }

    private void county(String code) {
        names.put(code, stem() + "县");
        for (int township = 1; township <= 1 + random.nextInt(3); township++) {
            String at = code + "00" + township;
            names.put(at, stem() + (random.nextBoolean() ? "镇" : "乡"));
            for (int village = random.nextInt(7); village > 0; village--) names.put(free(at, names), name());
        }
    }

    private Place elsewhere(Place place) {
        if (!place.lowest()) return place;
        List<String> townships =
                names.keySet().stream().filter(code -> code.length() == 9).toList();
        return new Place(place.code(), place.digits(), place.name(), place.kind(), any(townships));
    }

    private void happen() {
        List<String> villages =
                listed.keySet().stream().filter(code -> code.length() == 12).toList();
        List<String> townships =
                listed.keySet().stream().filter(code -> code.length() == 9).toList();
        List<String> counties =
                listed.keySet().stream().filter(code -> code.length() == 6).toList();
        if (villages.isEmpty() || townships.isEmpty() || counties.isEmpty()) return;
        String village = any(villages);
        switch (random.nextInt(11)) {
            case 0 -> listed.put(village, name());
            case 1 -> listed.put(free(any(townships), listed), listed.remove(village));
            case 2 -> listed.remove(village);
            case 3 -> listed.put(free(any(townships), listed), name());
            case 4 -> rotate(villages);
            case 5 -> below(any(townships)).forEach(listed::remove);
            case 6 -> move(any(townships), any(counties) + "0" + (10 + random.nextInt(20)));
            case 7 -> listed.put(any(townships), stem() + "街道");
            case 8 -> move(any(counties), any(List.of("3301", "3302")) + (10 + random.nextInt(20)));
            case 9 -> swap(any(townships), any(townships));
            default -> below(any(counties)).forEach(listed::remove);
        }
    }

    private void rotate(List<String> codes) {
        String kept = listed.get(codes.getFirst());
        for (int i = 1; i < codes.size(); i++) listed.put(codes.get(i - 1), listed.get(codes.get(i)));
        listed.put(codes.getLast(), kept);
    }

    private void swap(String one, String other) {
        String kept = listed.get(one);
        listed.put(one, listed.get(other));
        listed.put(other, kept);
    }

    private void move(String from, String to) {
        if (listed.containsKey(to) || listed.keySet().stream().anyMatch(code -> code.startsWith(to))) return;
        for (String code : below(from)) listed.put(to + code.substring(from.length()), listed.remove(code));
    }

    private List<String> below(String code) {
        return listed.keySet().stream().filter(other -> other.startsWith(code)).toList();
    }

    private String free(String township, Map<String, String> taken) {
        String code = township + (random.nextBoolean() ? "0" : "2") + (10 + random.nextInt(90));
        return taken.containsKey(code) ? free(township, taken) : code;
    }

    private String any(List<String> codes) {
        return codes.get(random.nextInt(codes.size()));
    }

    private String stem() {
        return STEMS[random.nextInt(STEMS.length)];
    }

    private String name() {
        return stem() + LOWEST[random.nextInt(LOWEST.length)];
    }
}
