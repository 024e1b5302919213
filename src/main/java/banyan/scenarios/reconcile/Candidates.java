package banyan.scenarios.reconcile;

import banyan.units.Pinyin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ranks, for a place that the list no longer has under its code, the places of the list that may have taken over: by
 * name first (the same name or stem anywhere in the county, new codes before old ones; the same sound; characters in
 * common, rare ones counting more), then by place (the same township, and how near in the order of the codes).
 */
final class Candidates {
    private static final int KEPT = 5;
    private static final double NEAREST = 20;

    /** One of the list, with how much speaks for it. */
    private record Ranked(Place place, String why, double points) {}

    private final Atlas was;
    private final Atlas list;
    private final Matching matching;
    private final Pinyin pinyin;
    private final Set<String> oldDigits = new HashSet<>();
    private final Map<List<String>, List<Place>> byStem = new HashMap<>();
    private final Map<Place, Map<Place, Integer>> went = new HashMap<>();
    private final Map<Place, Township> townships = new HashMap<>();

    Candidates(Atlas was, Atlas list, Matching matching, Pinyin pinyin) {
        this.was = was;
        this.list = list;
        this.matching = matching;
        this.pinyin = pinyin;
        was.all().forEach(place -> oldDigits.add(place.digits()));
        for (Place village : list.level(Place.LOWEST)) {
            Place area = list.area(village);
            String where = area == null ? "" : area.code();
            byStem.computeIfAbsent(List.of(where, list.stem(village)), none -> new ArrayList<>())
                    .add(village);
        }
        for (Place village : was.level(Place.LOWEST)) {
            Place now = matching.now(village);
            if (now != null) vote(village, now);
        }
    }

    /** Counts, for all that stood above a village, where the village went. */
    void vote(Place village, Place now) {
        for (Place from = was.parent(village); from != null; from = was.parent(from)) {
            for (Place to = list.parent(now); to != null; to = list.parent(to)) {
                if (to.level() == from.level())
                    went.computeIfAbsent(from, none -> new HashMap<>()).merge(to, 1, Integer::sum);
            }
        }
    }

    /** The candidates of a village or community, the likeliest first, at most five. */
    List<Candidate> of(Place old) {
        Set<Place> homes = homes(old);
        Set<Place> among = new LinkedHashSet<>();
        Place area = was.area(old) == null ? null : matching.area(old);
        String where = area == null ? "" : area.code();
        // Elsewhere in the county only a new code counts: a village that bore the name before is another one.
        byStem.getOrDefault(List.of(where, was.stem(old)), List.of()).stream()
                .filter(this::fresh)
                .forEach(among::add);
        homes.forEach(home -> among.addAll(list.below(home)));
        Place same = matching.now(old);
        List<Ranked> ranked = among.stream()
                .filter(Place::lowest)
                .map(place -> place.equals(same) ? new Ranked(place, "same", 1000) : rank(old, place, homes))
                .sorted(Comparator.comparingDouble((Ranked one) -> -one.points())
                        .thenComparing(one -> one.place().code()))
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        if (same != null && !among.contains(same))
            candidates.add(new Candidate(same.unit(), "same", matching.sure(old)));
        for (int i = 0; i < ranked.size() && candidates.size() < KEPT; i++) {
            Ranked one = ranked.get(i);
            boolean named = Set.of("name", "stem").contains(one.why());
            boolean alone = i + 1 == ranked.size()
                    || !Set.of("name", "stem").contains(ranked.get(i + 1).why());
            boolean sure = one.why().equals("same")
                    ? matching.sure(old)
                    : i == 0 && named && alone && near(one.place(), homes) == NEAREST;
            candidates.add(new Candidate(one.place().unit(), one.why(), sure));
        }
        return candidates;
    }

    /** The candidates of a place above the villages: wherever what stood below it went. */
    List<Candidate> ofUpper(Place old) {
        Map<Place, Integer> votes = went.getOrDefault(old, Map.of());
        int all = votes.values().stream().mapToInt(Integer::intValue).sum();
        return votes.entrySet().stream()
                .sorted(Map.Entry.<Place, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(vote -> vote.getKey().code()))
                .limit(KEPT)
                .map(vote -> new Candidate(vote.getKey().unit(), "content", vote.getValue() * 2 > all))
                .toList();
    }

    /** Townships of the list where a village's township is, or where most of its villages went. */
    private Set<Place> homes(Place village) {
        Set<Place> homes = new LinkedHashSet<>();
        Place township = was.township(village);
        Place now = matching.now(township);
        if (now != null) homes.add(now);
        if (township == null) return homes;
        went.getOrDefault(township, Map.of()).entrySet().stream()
                .filter(vote -> vote.getKey().level() == Place.TOWNSHIP)
                .sorted(Map.Entry.<Place, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(vote -> vote.getKey().code()))
                .map(Map.Entry::getKey)
                .forEach(homes::add);
        Place same = list.find(township.code());
        if (same != null && homes.isEmpty()) homes.add(same);
        return homes;
    }

    private Ranked rank(Place old, Place place, Set<Place> homes) {
        String oldStem = was.stem(old);
        String stem = list.stem(place);
        double near = near(place, homes);
        near += township(old).nearness(old, place);
        if (matching.before(place) == null) near += 5;
        if (old.name().equals(place.name())) return new Ranked(place, "name", 320 + near + (fresh(place) ? 200 : 0));
        if (oldStem.equals(stem)) return new Ranked(place, "stem", 280 + near + (fresh(place) ? 200 : 0));
        if (pinyin.of(oldStem).equals(pinyin.of(stem))) return new Ranked(place, "sound", 120 + near);
        double share = township(old).share(oldStem, stem);
        return new Ranked(place, share > 0 ? "characters" : "place", 60 * share + near);
    }

    /** More for the township that the village's own has become than for others where villages of it went. */
    private double near(Place place, Set<Place> homes) {
        Place township = list.township(place);
        if (township == null || !homes.contains(township)) return 0;
        return township.equals(homes.iterator().next()) ? NEAREST : NEAREST / 2;
    }

    private boolean fresh(Place place) {
        return !oldDigits.contains(place.digits());
    }

    private Township township(Place old) {
        Place at = was.township(old);
        return townships.computeIfAbsent(at == null ? old : at, none -> new Township(at, old));
    }

    /** What is compared within one township: how rare each character is there, and the order of the codes. */
    private final class Township {
        private final Map<Integer, Integer> having = new HashMap<>();
        private final Map<Place, Double> order = new HashMap<>();

        Township(@Nullable Place township, Place old) {
            List<Place> olds = township == null ? List.of(old) : was.below(township);
            Set<Place> news = new LinkedHashSet<>();
            homes(old).forEach(home -> news.addAll(list.below(home)));
            olds.forEach(place -> count(was.stem(place)));
            news.forEach(place -> count(list.stem(place)));
            line(olds);
            line(olds.stream().filter(place -> matching.now(place) == null).toList());
            line(news.stream().filter(place -> matching.before(place) == null).toList());
            for (Place place : news) {
                Place before = matching.before(place);
                if (before != null && order.containsKey(before)) order.put(place, order.get(before));
            }
        }

        private void count(String stem) {
            stem.chars().distinct().forEach(character -> having.merge(character, 1, Integer::sum));
        }

        private void line(List<Place> places) {
            for (int i = 0; i < places.size(); i++) order.put(places.get(i), (i + 0.5) / places.size());
        }

        /**
         * From 0 to 4: how near two places stand in the order of the codes, those that ended beside those that are new.
         */
        double nearness(Place old, Place place) {
            return 4 - 4 * Math.abs(order.getOrDefault(old, 0.0) - order.getOrDefault(place, 1.0));
        }

        /** From 0 to 1: the part of both stems' weight that they have in common, rare characters weighing more. */
        double share(String one, String other) {
            double common = 0;
            double all = 0;
            for (int character : (one + other).chars().distinct().toArray()) {
                double weight = 1.0 / Math.max(1, having.getOrDefault(character, 1));
                boolean both = one.indexOf(character) >= 0 && other.indexOf(character) >= 0;
                if (both) common += 2 * weight;
                all += both ? 2 * weight : weight;
            }
            return all == 0 ? 0 : common / all;
        }
    }
}
