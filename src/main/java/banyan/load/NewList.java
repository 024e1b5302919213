package banyan.load;

import banyan.scenarios.reconcile.Place;
import banyan.units.Facts;
import banyan.units.Invalid;
import banyan.units.Kinds;
import banyan.units.Names;
import banyan.units.Pinyin;
import java.nio.file.Path;
import java.util.List;

/** Reads a list of divisions for comparing: as {@link Load} would, but for itself, and nothing is written. */
final class NewList {
    private final Kinds kinds;
    private final Facts facts;
    private final Pinyin pinyin;

    NewList(Kinds kinds, Facts facts, Pinyin pinyin) {
        this.kinds = kinds;
        this.facts = facts;
        this.pinyin = pinyin;
    }

    /**
     * The places of a file {@code code,name}; those without a parent in it have none. A row for the country is left
     * out: what is compared are the provinces.
     *
     * @throws Invalid with every fault of the file
     */
    List<Place> read(Path file) {
        Faults faults = new Faults();
        Faults remarks = new Faults();
        Input input = Input.read(List.of(file), facts, faults);
        Draft draft = new Draft();
        new Things(kinds, facts, pinyin, draft, faults, remarks).read(input, null);
        new Tree(kinds, draft, faults, remarks).hang();
        if (faults.count() > 0) throw invalid(faults);
        List<Place> places = draft.nodes().stream()
                .filter(node -> node.of().equals("place") && !node.kind().equals("country"))
                .map(NewList::place)
                .toList();
        if (places.isEmpty()) throw Invalid.at(String.valueOf(file.getFileName()), "没有区划", "has no divisions");
        return places;
    }

    private static Place place(Node node) {
        Node parent = node.parent();
        String name = String.valueOf(node.properties().get("name"));
        String digits = node.digits().isEmpty() ? node.code() : node.digits();
        String under = parent == null || parent.kind().equals("country") ? null : parent.code();
        return new Place(node.code(), digits, name, node.kind(), under);
    }

    private static Invalid invalid(Faults faults) {
        return new Invalid(faults.first().stream()
                .map(fault -> {
                    Names reason = fault.reason();
                    String value = fault.value().isEmpty() ? "" : "\"" + fault.value() + "\" ";
                    return new Invalid.Fault(
                            fault.file() + ":" + fault.row() + ":" + fault.column(),
                            new Names(value + reason.zh(), value + reason.en()));
                })
                .toList());
    }
}
