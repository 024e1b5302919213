package banyan.load;

import banyan.assistance.Policies;
import banyan.graph.Tx;
import banyan.units.Facts;
import banyan.units.Kinds;
import banyan.units.Pinyin;
import banyan.units.Posts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Turns an input into a draft of what is to be written, looking up what it touches, and finds every fault. */
final class Drafting {
    private final Kinds kinds;
    private final Facts facts;
    private final Posts posts;
    private final Policies policies;
    private final Pinyin pinyin;

    Drafting(Kinds kinds, Facts facts, Posts posts, Policies policies, Pinyin pinyin) {
        this.kinds = kinds;
        this.facts = facts;
        this.posts = posts;
        this.policies = policies;
        this.pinyin = pinyin;
    }

    /**
     * The draft; not to be written when there are faults.
     *
     * @param except the revision of a load to be resumed, whose things do not count as standing; else -1
     */
    Draft draft(Tx tx, Input input, Options options, long except, Faults faults, Faults remarks) {
        Draft draft = new Draft();
        new Things(kinds, facts, pinyin, draft, faults, remarks).read(input, options.validFrom());
        Standing standing = new Standing(tx, draft, options.replace(), except);
        Set<String> given = lookUp(input, draft, standing, faults);
        new Tree(kinds, draft, faults, remarks).hang();
        new Relations(posts, draft, faults, remarks).read(input);
        Records records = new Records(facts, policies, draft, standing, faults);
        records.read(input);
        for (Rest rest : input.rests()) rest.add(draft, records, faults);
        giveRefs(draft, standing, given);
        return draft;
    }

    /** Finds what the input names but does not bring, and what it brings but stands already. */
    private static Set<String> lookUp(Input input, Draft draft, Standing standing, Faults faults) {
        Set<String> codes = new HashSet<>(Set.of("0"));
        Set<String> refs = new HashSet<>();
        for (Sheet sheet : input.sheets()) {
            for (String column : sheet.layout().references()) {
                for (Row row : sheet.rows()) {
                    String key = row.text(column);
                    if (key == null) continue;
                    if (key.startsWith("~")) refs.add(key.substring(1));
                    else codes.add(key);
                }
            }
        }
        for (Rest rest : input.rests()) refs.addAll(rest.refs());
        for (Node node : draft.nodes()) {
            codes.add(node.code());
            codes.addAll(Divisions.above(node.digits(), node.code().length()));
            refs.add(Objects.requireNonNullElse(node.ref(), node.code()));
        }
        Set<String> living = standing.codes(codes);
        Set<String> given = standing.refs(refs);
        for (Node node : draft.nodes()) {
            Row row = Objects.requireNonNull(node.row());
            if (!node.of().equals("former") && living.contains(node.code())) faults.add(row, "code", Wrong.CODE_LIVES);
            if (node.ref() != null && given.contains(node.ref())) faults.add(row, "ref", Wrong.DUPLICATE_REF);
            if (node.ref() != null) given.add(node.ref());
        }
        return given;
    }

    /** A new thing's ref is its code, or the code with the first free number where that was given before. */
    private static void giveRefs(Draft draft, Standing standing, Set<String> given) {
        List<Node> waiting = new ArrayList<>();
        for (Node node : draft.nodes()) {
            if (node.code().isEmpty() || node.ref() != null) continue;
            if (given.add(node.code())) node.with("ref", node.code());
            else waiting.add(node);
        }
        for (int number = 2; !waiting.isEmpty(); number++) {
            String ending = "-" + number;
            given.addAll(standing.refs(
                    waiting.stream().map(node -> node.code() + ending).toList()));
            for (Node node : List.copyOf(waiting)) {
                if (!given.add(node.code() + ending)) continue;
                node.with("ref", node.code() + ending);
                waiting.remove(node);
            }
        }
    }
}
