package banyan.assistance.proposals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.util.UnionFind;

/** Cuts a question into pieces that share no helper, which are answered one by one. */
final class Pieces {
    private Pieces() {}

    /** The pieces, in the order of their first slots. */
    static List<Question> of(Question question) {
        UnionFind<Object> together = new UnionFind<>(java.util.Set.of());
        question.helpers().forEach(helper -> together.addElement(helper.code()));
        question.groups().forEach((group, members) -> {
            together.addElement(List.of(group));
            members.forEach(helper -> together.union(List.of(group), helper));
        });
        for (Question.Slot slot : question.slots()) {
            together.addElement(slot);
            slot.reach().keySet().forEach(group -> {
                if (question.groups().containsKey(group)) together.union(slot, List.of(group));
            });
            slot.now().forEach(helper -> together.union(slot, helper));
        }
        Map<Object, List<Question.Slot>> slots = new LinkedHashMap<>();
        for (Question.Slot slot : question.slots())
            slots.computeIfAbsent(together.find(slot), none -> new ArrayList<>())
                    .add(slot);
        Map<Object, List<Question.Helper>> helpers = new HashMap<>();
        question.helpers()
                .forEach(helper -> helpers.computeIfAbsent(together.find(helper.code()), none -> new ArrayList<>())
                        .add(helper));
        List<Question> pieces = new ArrayList<>();
        slots.forEach(
                (root, of) -> pieces.add(new Question(of, helpers.getOrDefault(root, List.of()), question.groups())));
        return pieces;
    }
}
