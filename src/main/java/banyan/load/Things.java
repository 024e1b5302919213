package banyan.load;

import banyan.units.Facts;
import banyan.units.Kinds;
import banyan.units.Limits;
import banyan.units.Names;
import banyan.units.Pinyin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads things, living and former: each row alone, without its neighbours. */
final class Things {
    private static final List<String> SORTS = List.of("place", "branch", "organization", "leader");

    private final Kinds kinds;
    private final Facts facts;
    private final Pinyin pinyin;
    private final Draft draft;
    private final Faults faults;
    private final Faults remarks;
    private final Set<String> refs = new HashSet<>();

    Things(Kinds kinds, Facts facts, Pinyin pinyin, Draft draft, Faults faults, Faults remarks) {
        this.kinds = kinds;
        this.facts = facts;
        this.pinyin = pinyin;
        this.draft = draft;
        this.faults = faults;
        this.remarks = remarks;
    }

    /** Reads the sheets of things into the draft. */
    void read(Input input, @Nullable LocalDate validFrom) {
        for (Sheet sheet : input.of(Layout.PLACES)) places(sheet, validFrom);
        for (Sheet sheet : input.of(Layout.BRANCHES)) branches(sheet);
        for (Sheet sheet : input.of(Layout.ORGANIZATIONS)) {
            for (Row row : sheet.rows()) living(row, "organization", row.text("kind"), factsOf(sheet));
        }
        for (Sheet sheet : input.of(Layout.LEADERS)) {
            for (Row row : sheet.rows()) living(row, "leader", "", factsOf(sheet));
        }
        for (Sheet sheet : input.of(Layout.FORMERS)) {
            for (Row row : sheet.rows()) former(row, factsOf(sheet));
        }
    }

    private void places(Sheet sheet, @Nullable LocalDate validFrom) {
        boolean filled = Divisions.filled(sheet.rows().stream()
                .filter(row -> row.text("kind") == null)
                .map(row -> Objects.requireNonNullElse(row.text("code"), ""))
                .toList());
        for (Row row : sheet.rows()) {
            String kind = row.text("kind");
            String code = row.text("code");
            String digits = code == null ? "" : Divisions.digits(code, filled);
            if (kind == null && code != null) {
                kind = Divisions.kind(digits);
                if (kind == null) {
                    faults.add(row, sheet.list() ? "code" : "kind", Wrong.NOT_DIVISION);
                    kind = "";
                } else if (sheet.list()) remark(row, digits, kind);
            }
            Node node = living(row, "place", kind, factsOf(sheet));
            if (node == null) continue;
            if (Divisions.kind(digits) != null) node.digits(digits);
            if (sheet.list() && validFrom != null) node.with("since", validFrom);
        }
    }

    private void remark(Row row, String digits, String kind) {
        if (Divisions.outOfRange(digits)) remarks.add(row, "code", Wrong.SERIAL);
        if (Divisions.endsOtherwise(kind, row.raw("name"))) remarks.add(row, "name", Wrong.ENDING);
    }

    private void branches(Sheet sheet) {
        for (Row row : sheet.rows()) {
            Node node = living(row, "branch", row.text("kind"), factsOf(sheet));
            if (node == null) continue;
            members(row, node);
            node.with("form", row.word("form", Kinds.FORMS, "branch", faults))
                    .with("termEnds", row.date("termEnds", faults));
            LocalDate backward = row.date("backwardSince", faults);
            if (backward == null) continue;
            node.labels().add("Backward");
            node.with("backwardSince", backward).with("backwardReason", row.text("backwardReason"));
        }
    }

    private void members(Row row, Node node) {
        Long members = Objects.requireNonNullElse(row.count("members", faults), 0L);
        Long formal = Objects.requireNonNullElse(row.count("formalMembers", faults), 0L);
        if (formal > members) faults.add(row, "formalMembers", Wrong.FORMAL);
        node.with("members", members).with("formalMembers", formal);
    }

    private @Nullable Node living(Row row, String of, @Nullable String kind, List<Facts.Fact> among) {
        Node node = named(row, of, kind, List.of("Thing"));
        if (node == null) return null;
        switch (of) {
            case "place" -> node.labels().addAll(List.of("Unit", "Place"));
            case "branch" -> node.labels().addAll(List.of("Unit", "Branch"));
            case "organization" -> node.labels().add("Organization");
            default -> node.labels().add("Leader");
        }
        kinds.find(of, node.kind()).ifPresent(known -> node.labels().add(known.label()));
        node.with("since", row.date("since", faults));
        facts(row, node, of, among);
        if (draft.byCode().putIfAbsent(node.code(), node) != null) faults.add(row, "code", Wrong.DUPLICATE_CODE);
        return node;
    }

    private void former(Row row, List<Facts.Fact> among) {
        String of = row.word("of", SORTS, null, faults);
        if (of == null) {
            if (row.text("of") == null) faults.add(row, "of", Wrong.REQUIRED);
            return;
        }
        boolean leader = of.equals("leader");
        Node node = named(row, "former", leader ? "" : row.text("kind"), List.of("Former"));
        if (node == null) return;
        if (!leader && !node.kind().isEmpty() && kinds.find(of, node.kind()).isEmpty())
            faults.add(row, "kind", Wrong.UNKNOWN_KIND);
        if (node.ref() == null) faults.add(row, "ref", Wrong.REQUIRED);
        LocalDate since = row.date("since", faults);
        LocalDate until = row.date("until", faults);
        if (since != null && until != null && until.isBefore(since)) faults.add(row, "until", Wrong.ENDS_FIRST);
        node.with("of", of).with("since", since).with("until", until);
        if (of.equals("branch")) {
            members(row, node);
            node.with("form", row.word("form", Kinds.FORMS, "branch", faults));
        }
        facts(row, node, of, among);
    }

    /** Code, name, kind and ref; null where one that everything needs is missing, which is then a fault. */
    private @Nullable Node named(Row row, String of, @Nullable String kind, List<String> labels) {
        String code = row.text("code");
        String name = row.raw("name");
        if (code == null) faults.add(row, "code", Wrong.REQUIRED);
        else within(row, "code", Limits.code(code));
        if (name.isBlank()) faults.add(row, "name", Wrong.REQUIRED);
        else within(row, "name", Limits.name(name));
        if (kind == null && code != null) faults.add(row, "kind", Wrong.REQUIRED);
        if (kind != null
                && !kind.isEmpty()
                && !of.equals("former")
                && kinds.find(of, kind).isEmpty()) faults.add(row, "kind", Wrong.UNKNOWN_KIND);
        if (code == null) return null;
        Node node = Node.made(of, code, Objects.requireNonNullElse(kind, ""), labels, row);
        node.with("ref", row.text("ref")).with("code", code).with("name", name);
        node.with("kind", node.kind().isEmpty() ? null : node.kind());
        node.with("pinyin", pinyin.of(name)).with("initials", pinyin.initials(name));
        String ref = node.ref();
        if (ref != null && !refs.add(ref)) faults.add(row, "ref", Wrong.DUPLICATE_REF);
        if (ref != null) draft.byRef().putIfAbsent(ref, node);
        draft.nodes().add(node);
        return node;
    }

    private void within(Row row, String column, @Nullable Names wrong) {
        if (wrong != null) faults.add(row, column, wrong);
    }

    private List<Facts.Fact> factsOf(Sheet sheet) {
        List<Facts.Fact> among = new ArrayList<>();
        for (Facts.Fact fact : facts.all()) {
            if (!fact.year() && sheet.has(fact.id())) among.add(fact);
        }
        return among;
    }

    private void facts(Row row, Node node, String of, List<Facts.Fact> among) {
        for (Facts.Fact fact : among) {
            Object value = row.fact(fact, faults);
            if (value == null) continue;
            if (fact.fits(of, node.kind())) node.with(fact.id(), value);
            else if (!node.kind().isEmpty()) faults.add(row, fact.id(), Wrong.FACT_UNFIT);
        }
    }
}
