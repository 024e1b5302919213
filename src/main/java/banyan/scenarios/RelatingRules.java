package banyan.scenarios;

import banyan.assistance.Policy;
import banyan.units.Posts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of posts, pairings, contact points and coverage that begin or end; pure. */
final class RelatingRules {
    private final Posts posts;
    private final Rules rules;

    RelatingRules(Posts posts, Rules rules) {
        this.posts = posts;
        this.rules = rules;
    }

    /** What a relation must be about to count as the same: its post or role; how a thing is covered is no matter. */
    static @Nullable String asked(Relating.Tied tied) {
        return tied.relation().equals("COVERS") ? null : tied.about();
    }

    void check(Relating change, String path) {
        switch (change) {
            case Relating.Appoint c -> ends(change, path, "leader", "unit");
            case Relating.Dismiss c -> ends(change, path, "leader", "unit");
            case Relating.Assist c -> ends(change, path, "helper", "target");
            case Relating.Unassist c -> ends(change, path, "helper", "target");
            case Relating.Contact c -> ends(change, path, "leader", "unit");
            case Relating.Uncontact c -> ends(change, path, "leader", "unit");
            case Relating.Cover c -> ends(change, path, "branch", "thing");
            case Relating.Uncover c -> ends(change, path, "branch", "thing");
        }
        if (change instanceof Relating.Appoint appoint) appoint(appoint, path);
        if (change instanceof Relating.Assist assist) assist(assist, path);
        if (change instanceof Relating.Cover cover
                && cover.how() != null
                && !Set.of("own", "joint").contains(cover.how()))
            rules.fault(path + ".how", "应为 own 或 joint", "must be own or joint");
    }

    private void ends(Relating change, String path, String first, String second) {
        Relating.Tied tied = change.tied();
        Named from = rules.living(tied.from(), path + "." + first);
        Named to = rules.living(tied.to(), path + "." + second);
        if (from == null || to == null) return;
        sort(from, path + "." + first, starts(tied.relation()));
        sort(to, path + "." + second, leadsTo(tied.relation()));
        Related there = rules.of(tied);
        if (there == null) return;
        if (tied.begins() && !there.ids().isEmpty()) rules.fault(path, "该关系已存在", "is there already");
        if (!tied.begins() && there.ids().isEmpty()) rules.fault(path, "该关系不存在", "is not there: nothing to end");
    }

    private static Set<String> starts(String relation) {
        return switch (relation) {
            case "COVERS" -> Set.of("branch");
            case "ASSISTS" -> Set.of("leader", "organization", "branch");
            default -> Set.of("leader");
        };
    }

    private static Set<String> leadsTo(String relation) {
        return switch (relation) {
            case "COVERS" -> Set.of("organization", "place");
            case "ASSISTS" -> Set.of("branch", "place");
            case "HOLDS" -> Set.of("place", "branch", "organization");
            default -> Set.of("place", "branch");
        };
    }

    private void sort(Named thing, String path, Set<String> sorts) {
        if (!sorts.contains(Objects.requireNonNullElse(thing.of(), "")))
            rules.fault(
                    path,
                    "类别不符，应为 " + String.join("、", sorts.stream().sorted().toList()),
                    "must be a " + String.join(" or ", sorts.stream().sorted().toList()));
    }

    private void appoint(Relating.Appoint appoint, String path) {
        Posts.Post post = posts.find(appoint.post()).orElse(null);
        if (post == null) {
            rules.fault(path + ".post", "未知职务", "is not a post");
            return;
        }
        Related there = rules.of(appoint.tied());
        if (there != null && post.single() && !there.holders().isEmpty())
            rules.fault(
                    path + ".post",
                    "该职务已由 " + String.join("、", there.holders()) + " 担任，须先免职",
                    "is held by " + String.join(", ", there.holders()) + ", who must be dismissed first");
    }

    private void assist(Relating.Assist assist, String path) {
        if (assist.helper().equals(assist.target())) rules.fault(path + ".target", "不能帮扶自身", "is the helper itself");
        Named target = rules.of(assist.target());
        // Which policy holds for it is known only of a living one.
        if (!target.living()) return;
        Policy policy = rules.policyFor(target);
        Policy.Role role = policy.role(assist.role()).orElse(null);
        if (role == null) {
            List<String> known =
                    policy.roles().stream().map(Policy.Role::role).sorted().toList();
            rules.fault(path + ".role", "帮扶政策中没有此角色", "is not a role of the policy: " + String.join(", ", known));
            return;
        }
        boolean backward = role.target().equals(Policy.BACKWARD);
        if (backward && !target.backward()) rules.fault(path + ".target", "不是后进党组织", "is not a backward branch");
        if (!backward && !"place".equals(target.of())) rules.fault(path + ".target", "应为村", "must be a village");
    }
}
