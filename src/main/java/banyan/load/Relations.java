package banyan.load;

import banyan.units.Names;
import banyan.units.Posts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the sheets whose rows tie two things: posts, coverage, assistance, contact points, visits, succession. */
final class Relations {
    private static final List<String> HOW = List.of("own", "joint");
    private static final List<String> VISITS = List.of("visit", "lecture");

    private final Posts posts;
    private final Draft draft;
    private final Faults faults;
    private final Faults remarks;
    private final Set<List<Object>> seen = new HashSet<>();

    Relations(Posts posts, Draft draft, Faults faults, Faults remarks) {
        this.posts = posts;
        this.draft = draft;
        this.faults = faults;
        this.remarks = remarks;
    }

    void read(Input input) {
        for (Row row : input.rows(Layout.POSTS)) post(row);
        for (Row row : input.rows(Layout.COVERAGE)) coverage(row);
        for (Row row : input.rows(Layout.ASSISTANCE)) assistance(row);
        for (Row row : input.rows(Layout.CONTACT_POINTS)) {
            Tie tie = tie(row, "CONTACTS", "leader", is("leader"), "unit", Node::isUnit, "");
            if (tie != null) tie.with("since", row.date("since", faults));
        }
        for (Row row : input.rows(Layout.VISITS)) visit(row);
        succession(input);
    }

    private void post(Row row) {
        String post = row.text("post");
        if (post == null) {
            faults.add(row, "post", Wrong.REQUIRED);
            return;
        }
        Posts.Post known = posts.find(post).orElse(null);
        if (known == null) faults.add(row, "post", Wrong.UNKNOWN_POST);
        boolean reserve = Boolean.TRUE.equals(row.yes("reserve", faults));
        Tie tie = reserve
                ? tie(row, "RESERVE_FOR", "leader", is("leader"), "unit", Node::isUnit, post)
                : tie(row, "HOLDS", "leader", is("leader"), "unit", Node::isUnitOrOrganization, post);
        if (tie == null) return;
        tie.with("post", post)
                .with("since", row.date("since", faults))
                .with("termEnds", row.date("termEnds", faults))
                .with("filedWith", row.text("filedWith"));
        if (!reserve && known != null && known.single() && !seen.add(List.of("single", post, tie.to())))
            remarks.add(row, "post", Wrong.SINGLE_POST);
    }

    private void coverage(Row row) {
        Predicate<Node> covered =
                node -> node.of().equals("organization") || node.of().equals("place");
        Tie tie = tie(row, "COVERS", "branch", is("branch"), "thing", covered, "");
        if (tie != null) tie.with("how", row.word("how", HOW, null, faults)).with("since", row.date("since", faults));
    }

    private void assistance(Row row) {
        Predicate<Node> helper =
                node -> List.of("leader", "organization", "branch").contains(node.of());
        String role = row.text("role");
        if (role == null) faults.add(row, "role", Wrong.REQUIRED);
        if (row.text("helper") != null && Objects.equals(row.text("helper"), row.text("target")))
            faults.add(row, "target", Wrong.ITSELF);
        Tie tie = tie(row, "ASSISTS", "helper", helper, "target", Node::isUnit, String.valueOf(role));
        if (tie != null) tie.with("role", role).with("since", row.date("since", faults));
    }

    private void visit(Row row) {
        String kind = row.word("kind", VISITS, null, faults);
        if (row.text("kind") == null) faults.add(row, "kind", Wrong.REQUIRED);
        Tie tie = tie(row, "VISITED", "leader", was("leader"), "unit", was("place", "branch"), kind + row.text("on"));
        if (tie != null)
            tie.with("kind", kind)
                    .with("on", row.date("on", faults))
                    .with("count", Objects.requireNonNullElse(row.count("count", faults), 1L));
    }

    private void succession(Input input) {
        Map<Node, Double> sums = new HashMap<>();
        Map<Node, Integer> wholes = new HashMap<>();
        Map<Node, Row> last = new HashMap<>();
        for (Row row : input.rows(Layout.SUCCESSION)) {
            Double share = row.share("share", faults);
            LocalDate on = row.date("on", faults);
            Predicate<Node> from = node -> !node.of().equals("leader");
            Tie tie = tie(row, "SUCCEEDED_BY", "from", from, "to", node -> true, on + " " + share);
            if (tie == null) continue;
            tie.with("on", on).with("share", share);
            if (!tie.from().of().equals("former")) {
                if (share == null || share >= 1) faults.add(row, "share", Wrong.LIVES_ON);
                continue;
            }
            // What it gave away while it lived on is no part of what became of it in the end.
            boolean before =
                    on != null && tie.from().properties().get("until") instanceof LocalDate until && on.isBefore(until);
            if (share == null || before) continue;
            sums.merge(tie.from(), share, Double::sum);
            if (share == 1) wholes.merge(tie.from(), 1, Integer::sum);
            last.put(tie.from(), row);
        }
        sums.forEach((from, sum) -> {
            // Shares are written with two or three digits: three thirds may come to 0.99. Beside one whole successor
            // there may be what it gave away earlier on that very day.
            if (wholes.containsKey(from) ? wholes.get(from) > 1 : Math.abs(sum - 1) > 0.0101)
                faults.add(Objects.requireNonNull(last.get(from)), "share", Wrong.SHARES);
        });
    }

    /** The relation between what two cells name, or null with what is wrong; no relation of that key twice. */
    private @Nullable Tie tie(
            Row row,
            String type,
            String fromColumn,
            Predicate<Node> fromMayBe,
            String toColumn,
            Predicate<Node> toMayBe,
            String key) {
        Node from = named(row, fromColumn, fromMayBe, draft, faults);
        Node to = named(row, toColumn, toMayBe, draft, faults);
        if (from == null || to == null) return null;
        if (!seen.add(List.of(type, from, to, key))) {
            faults.add(row, "", Wrong.DUPLICATE_ROW);
            return null;
        }
        return draft.tie(type, from, to);
    }

    /** The thing that a cell names, which must be there and of the right sort. */
    static @Nullable Node named(Row row, String column, Predicate<Node> mayBe, Draft draft, Faults faults) {
        if (row.text(column) == null) {
            faults.add(row, column, Wrong.REQUIRED);
            return null;
        }
        Names unknown = Wrong.UNKNOWN_THING;
        Node node = row.find(column, unknown, faults, draft::find);
        if (node == null || mayBe.test(node)) return node;
        faults.add(row, column, Wrong.WRONG_SORT);
        return null;
    }

    /** Of that sort, or ended and once so: what was done with a thing stays with it. */
    static Predicate<Node> was(String... sorts) {
        return node -> node.was().isEmpty() || List.of(sorts).contains(node.was());
    }

    private static Predicate<Node> is(String of) {
        return node -> node.of().equals(of);
    }
}
