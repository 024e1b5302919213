package banyan.load.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws that look like chance and are none: each depends on the purpose and the code drawn for, on nothing else, so a
 * draw for one place stays what it is when another place is added or left out.
 *
 * @param purpose what is drawn; the same code gets another draw for another purpose
 */
record Draw(String purpose) {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** 64 evenly spread bits for that code: FNV-1a, then the finalizer of MurmurHash3. */
    long bits(String code) {
        long hash = fnv(fnv(FNV_OFFSET, purpose) * FNV_PRIME, code);
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    private static long fnv(long hash, String text) {
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) hash = (hash ^ (octet & 0xff)) * FNV_PRIME;
        return hash;
    }

    /** A number in [0, 1) for that code. */
    double part(String code) {
        return (bits(code) >>> 11) * 0x1p-53;
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    int between(String code, int least, int most) {
        return least + (int) (part(code) * (most - least + 1));
    }

    /** One of the list. */
    <T> T one(String code, List<T> of) {
        return of.get(between(code, 0, of.size() - 1));
    }

    /** A day from {@code first} to {@code last}, both included. */
    LocalDate day(String code, LocalDate first, LocalDate last) {
        return first.plusDays(between(code, 0, (int) (last.toEpochDay() - first.toEpochDay())));
    }

    /** Those codes in drawn order. */
    List<String> shuffled(Collection<String> codes) {
        return codes.stream()
                .map(code -> new Lot(bits(code), code))
                .sorted(Comparator.comparingLong(Lot::bits).thenComparing(Lot::code))
                .map(Lot::code)
                .toList();
    }

    private record Lot(long bits, String code) {}

    /** Exactly {@code count} of the codes, spread over all cities and counties with some unevenness. */
    Set<String> pick(Collection<String> codes, int count) {
        if (count * 2 > codes.size()) {
            Set<String> picked = new HashSet<>(codes);
            picked.removeAll(pick(codes, codes.size() - count));
            return picked;
        }
        Map<String, List<String>> byCounty = new LinkedHashMap<>();
        codes.forEach(code -> byCounty.computeIfAbsent(Places.county(code), county -> new ArrayList<>())
                .add(code));
        Map<String, Double> weights = new LinkedHashMap<>();
        byCounty.forEach((county, inside) -> weights.put(county, inside.size() * (0.7 + 0.6 * part(county))));
        Set<String> picked = new HashSet<>();
        share(count, weights, 4)
                .forEach((county, n) -> picked.addAll(
                        shuffled(byCounty.getOrDefault(county, List.of())).subList(0, n.intValue())));
        return picked;
    }

    /**
     * The total shared out level by level, so that no city or county goes without for being small.
     *
     * @param lengths how many digits of a code name its group, the largest groups first
     */
    Map<String, Long> share(long total, Map<String, Double> weights, int... lengths) {
        if (lengths.length == 0) return share(total, weights);
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
        Map<String, Double> sums = new LinkedHashMap<>();
        weights.forEach((code, weight) -> {
            String group = code.substring(0, lengths[0]);
            groups.computeIfAbsent(group, none -> new LinkedHashMap<>()).put(code, weight);
            sums.merge(group, weight, Double::sum);
        });
        int[] further = Arrays.copyOfRange(lengths, 1, lengths.length);
        Map<String, Long> shares = new LinkedHashMap<>();
        share(total, sums)
                .forEach((group, n) -> shares.putAll(share(n, groups.getOrDefault(group, Map.of()), further)));
        return shares;
    }

    /** The total shared out in whole numbers by weight, largest remainders first, so that the shares add up exactly. */
    Map<String, Long> share(long total, Map<String, Double> weights) {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Long> shares = new LinkedHashMap<>();
        Map<String, Double> remainders = new HashMap<>();
        long left = total;
        for (var entry : weights.entrySet()) {
            double quota = total * (entry.getValue() / sum);
            long whole = (long) quota;
            shares.put(entry.getKey(), whole);
            remainders.put(entry.getKey(), quota - whole);
            left -= whole;
        }
        Comparator<String> largest = Comparator.comparing(code -> remainders.getOrDefault(code, 0.0));
        weights.keySet().stream()
                .sorted(largest.reversed().thenComparing(Comparator.naturalOrder()))
                .limit(left)
                .forEach(code -> shares.merge(code, 1L, Long::sum));
        return shares;
    }
}
