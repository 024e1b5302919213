package banyan.bench;

import banyan.graph.Graph;
import banyan.graph.Tx;
import banyan.units.Unit;
import java.util.List;
import java.util.Map;

/** The questions in plain Cypher, which knows nothing of tallies: the files of {@code plain/} that end in a way. */
record PlainCypher(Graph graph, String way) implements Questions {
    @Override
    public List<Figures> coverage(List<String> codes) {
        return graph.read(tx -> coverage(tx, codes)).answer();
    }

    private List<Figures> coverage(Tx tx, List<String> codes) {
        return tx.listText(text("coverage"), Map.of("codes", codes), Figures.class);
    }

    @Override
    public List<Figures> children(String code) {
        return graph.read(tx -> tx.listText(text("children"), Map.of("code", code), Figures.class))
                .answer();
    }

    @Override
    public List<String> path(String code) {
        return graph.read(tx -> tx.listText(text("path"), Map.of("code", code), Unit.class)).answer().stream()
                .map(Unit::code)
                .toList();
    }

    @Override
    public List<Help> assistance(String code) {
        return graph.read(tx -> tx.listText(text("assistance"), Map.of("code", code), Help.class))
                .answer();
    }

    @Override
    public Map<String, List<Figures>> merge(Trio trio) {
        return graph.tryOut(tx -> {
                    List<Figures> before = coverage(tx, trio.before());
                    tx.listText(Texts.of("plain/merge.cypher"), trio.parameters(), Long.class);
                    return Map.of("before", before, "after", coverage(tx, trio.after()));
                })
                .answer();
    }

    private String text(String question) {
        return Texts.of("plain/" + question + "-" + way + ".cypher");
    }
}
