package banyan.load;

import banyan.units.Kinds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives every unit its parent, every organisation its place, and the whole its one root. */
final class Tree {
    private final Kinds kinds;
    private final Draft draft;
    private final Faults faults;
    private final Faults remarks;

    Tree(Kinds kinds, Draft draft, Faults faults, Faults remarks) {
        this.kinds = kinds;
        this.draft = draft;
        this.faults = faults;
        this.remarks = remarks;
    }

    /** Hangs everything that is to be made. */
    void hang() {
        List<Node> tops = new ArrayList<>();
        for (Node node : List.copyOf(draft.nodes())) {
            switch (node.of()) {
                case "place" -> place(node, tops);
                case "branch" -> below(node, "parent", "PART_OF");
                case "organization" -> below(node, "place", "LOCATED_IN");
                case "former" -> former(node);
                default -> {}
            }
        }
        cycles();
        roots(tops);
    }

    private void place(Node node, List<Node> tops) {
        Row row = Objects.requireNonNull(node.row());
        if (row.text("parent") != null) {
            below(node, "parent", "PART_OF");
            return;
        }
        Node parent = prefix(node);
        // A place of no known kind has its fault already; whether it is a root cannot be said.
        if (parent == null && node.kind().isEmpty()) return;
        if (parent == null) tops.add(node);
        else hang(node, parent, "PART_OF", "parentSince");
    }

    /** The place with the longest code that this one's begins with. */
    private @Nullable Node prefix(Node node) {
        for (String code : Divisions.above(node.digits(), node.code().length())) {
            Node parent = draft.byCode().get(code);
            if (parent != null && parent != node && parent.of().equals("place")) return parent;
        }
        return null;
    }

    private void below(Node node, String column, String type) {
        Row row = Objects.requireNonNull(node.row());
        if (row.text(column) == null) {
            faults.add(row, column, Wrong.REQUIRED);
            return;
        }
        Node parent = row.find(column, Wrong.UNKNOWN_PARENT, faults, draft::find);
        if (parent == null) return;
        boolean sort = type.equals("PART_OF") ? parent.isUnit() : parent.of().equals("place");
        if (!sort) {
            faults.add(row, column, Wrong.WRONG_SORT);
            return;
        }
        boolean mayStand = kinds.find(node.of(), node.kind())
                .map(kind -> kind.mayStandUnder(parent.of(), parent.kind()))
                .orElse(true);
        if (!mayStand && !parent.kind().isEmpty()) faults.add(row, column, Wrong.NOT_UNDER);
        hang(node, parent, type, column + "Since");
    }

    private void hang(Node node, Node parent, String type, String since) {
        Row row = Objects.requireNonNull(node.row());
        node.under(parent);
        draft.tie(type, node, parent).with("since", row.date(since, faults));
    }

    private void former(Node node) {
        Row row = Objects.requireNonNull(node.row());
        Node parent = row.find("parent", Wrong.UNKNOWN_PARENT, faults, draft::find);
        if (parent == null) return;
        draft.tie("WAS_PART_OF", node, parent)
                .with("since", row.date("parentSince", faults))
                .with("until", node.properties().get("until"));
    }

    private void cycles() {
        Set<Node> sound = new HashSet<>();
        for (Node node : draft.nodes()) {
            Set<Node> path = new HashSet<>();
            Node at = node;
            while (at != null && at.id() == null && !sound.contains(at) && path.add(at)) at = at.parent();
            if (at == null || at.id() != null || sound.contains(at)) sound.addAll(path);
            else if (at == node) faults.add(Objects.requireNonNull(node.row()), "parent", Wrong.CYCLE);
        }
    }

    /** One root: the standing one, the only new one, or a country brought in over provinces that came without. */
    private void roots(List<Node> tops) {
        Node root = draft.root();
        List<Node> loose = new ArrayList<>(tops);
        if (root != null && !tops.isEmpty()) loose.addFirst(root);
        if (loose.size() <= 1) return;
        Node country = loose.stream()
                .filter(top -> top.kind().equals("country"))
                .findFirst()
                .orElse(null);
        loose.remove(country);
        if (!loose.stream().allMatch(Tree::isDivision)
                || (country == null && draft.byCode().containsKey("0"))) {
            for (Node top : tops) faults.add(Objects.requireNonNull(top.row()), "parent", Wrong.TWO_ROOTS);
            return;
        }
        Node above = country == null ? broughtIn(loose) : country;
        for (Node top : loose) {
            top.under(above);
            draft.tie("PART_OF", top, above);
        }
    }

    private static boolean isDivision(Node top) {
        return top.code().matches("\\d+") && top.of().equals("place");
    }

    private Node broughtIn(List<Node> tops) {
        Node country = Node.made("place", "0", "country", List.of("Thing", "Unit", "Place", "Country"), null);
        country.with("code", "0").with("name", "全国").with("kind", "country").with("broughtIn", true);
        country.with("pinyin", "quanguo").with("initials", "qg");
        tops.stream()
                .map(top -> (Long) top.properties().get("reportingYear"))
                .filter(Objects::nonNull)
                .max(Long::compare)
                .ifPresent(year -> country.with("reportingYear", year));
        draft.nodes().addFirst(country);
        draft.byCode().put("0", country);
        Row first = tops.stream()
                .map(Node::row)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        remarks.add(first == null ? "" : first.sheet().file(), 0, "", "0", Wrong.ROOT);
        return country;
    }
}
