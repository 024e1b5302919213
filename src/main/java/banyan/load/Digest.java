package banyan.load;

import banyan.graph.Graph;
import banyan.graph.Tx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A fingerprint of what is stored: two graphs with the same one hold the same. Internal ids do not count, nor does any
 * order.
 *
 * @param sha256 over the sorted hashes of all nodes and relations, in hexadecimal digits
 * @param nodes how many nodes there are of each label; a node counts under each of its labels
 * @param relations how many relations there are of each type
 */
public record Digest(String sha256, SortedMap<String, Long> nodes, SortedMap<String, Long> relations) {
    /** A node as it is stored. */
    record Item(String id, List<String> labels, Map<String, Object> properties) {}

    /** A relation as it is stored, between element ids. */
    record Raw(String from, String type, String to, Map<String, Object> properties) {}

    private static final Set<String> ORGANISATION =
            Set.of("Thing", "Former", "State", "Task", "Round", "Policy", "Reorganization");

    /** When a reorganization was applied and what was said of it then: of the record, not of the organisation. */
    private static final Set<String> STAMPS = Set.of("revision", "at", "impact");

    /**
     * Of the organisation: things, formers, states, tasks, rounds, policies and reorganizations with every property,
     * tally and relation between them, but for the revision each was changed at; a reorganization that was taken back
     * does not count.
     */
    public static Digest organisation(Graph graph) {
        return graph.read(tx -> new Taking(true).take(tx)).answer();
    }

    /** Of every node and relation there is, with every property. */
    public static Digest store(Graph graph) {
        return graph.read(tx -> new Taking(false).take(tx)).answer();
    }

    /** One digest being taken. */
    private static final class Taking {
        private final boolean organisation;
        private final Map<String, String> keys = new HashMap<>();
        private final List<byte[]> hashes = new ArrayList<>();
        private final SortedMap<String, Long> nodes = new TreeMap<>();
        private final SortedMap<String, Long> relations = new TreeMap<>();
        private final MessageDigest sha;

        Taking(boolean organisation) {
            this.organisation = organisation;
            try {
                sha = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        Digest take(Tx tx) {
            tx.each("load/digest-nodes", Map.of(), Item.class, this::node);
            tx.each("load/ties", Map.of(), Raw.class, this::relation);
            hashes.sort(Arrays::compareUnsigned);
            hashes.forEach(sha::update);
            return new Digest(HexFormat.of().formatHex(sha.digest()), nodes, relations);
        }

        private void node(Item item) {
            if (organisation && !counts(item)) return;
            Map<String, Object> properties = new HashMap<>(item.properties());
            if (organisation && item.labels().contains("Reorganization"))
                properties.keySet().removeAll(STAMPS);
            byte[] hash = hash("node " + new TreeSet<>(item.labels()) + said(properties));
            hashes.add(hash);
            Object ref = item.properties().get("ref");
            keys.put(item.id(), ref == null ? HexFormat.of().formatHex(hash) : "~" + ref);
            item.labels().forEach(label -> nodes.merge(label, 1L, Long::sum));
        }

        private static boolean counts(Item item) {
            return item.labels().stream().anyMatch(ORGANISATION::contains)
                    && !(item.labels().contains("Reorganization")
                            && item.properties().containsKey("reverted"));
        }

        private void relation(Raw raw) {
            String from = keys.get(raw.from());
            String to = keys.get(raw.to());
            if (from == null || to == null) return;
            hashes.add(hash("relation " + raw.type() + said(from) + said(to) + said(raw.properties())));
            relations.merge(raw.type(), 1L, Long::sum);
        }

        private byte[] hash(String text) {
            return sha.digest(text.getBytes(StandardCharsets.UTF_8));
        }

        /** A value with its type and length, so that no two different ones read the same. */
        private String said(Object value) {
            return switch (value) {
                case Map<?, ?> map -> {
                    StringBuilder all = new StringBuilder("{");
                    new TreeMap<>(map).forEach((key, each) -> {
                        if (!organisation || !"changed".equals(key))
                            all.append(said(key)).append(said(each));
                    });
                    yield all.append('}').toString();
                }
                case List<?> list -> {
                    StringBuilder all = new StringBuilder("[");
                    list.forEach(each -> all.append(said(each)));
                    yield all.append(']').toString();
                }
                default -> {
                    String text = value.toString();
                    yield value.getClass().getSimpleName() + text.length() + ":" + text;
                }
            };
        }
    }
}
