package banyan.scenarios;

import banyan.units.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one change; the kinds there are stand in one table. */
final class ChangeReader {
    private static final Set<String> SORTS = Set.of("place", "branch", "organization", "leader");

    private interface Kind {
        Change read(Fields f, String id, boolean off);
    }

    private static final Map<String, Kind> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("merge", ChangeReader::merge),
            Map.entry("split", ChangeReader::split),
            Map.entry(
                    "transfer",
                    kind((f, id, off) -> new Change.Transfer(id, off, f.need("unit"), f.need("to")), "unit", "to")),
            Map.entry("establish", ChangeReader::establish),
            Map.entry(
                    "abolish",
                    kind(
                            (f, id, off) -> new Change.Abolish(id, off, f.need("thing"), f.text("successor")),
                            "thing",
                            "successor")),
            Map.entry(
                    "rename",
                    kind(
                            (f, id, off) -> new Amending.Rename(id, off, f.need("thing"), f.needName("name")),
                            "thing",
                            "name")),
            Map.entry("recode", ChangeReader::recode),
            Map.entry(
                    "convert",
                    kind((f, id, off) -> new Amending.Convert(id, off, f.need("unit"), f.need("to")), "unit", "to")),
            Map.entry(
                    "set",
                    kind(
                            (f, id, off) -> new Amending.SetValue(
                                    id, off, f.need("thing"), f.need("field"), f.value("value"), f.year("year")),
                            "thing",
                            "field",
                            "value",
                            "year")),
            Map.entry(
                    "raise",
                    kind(
                            (f, id, off) -> new Amending.Raise(id, off, f.need("branch"), f.need("reason")),
                            "branch",
                            "reason")),
            Map.entry("release", kind((f, id, off) -> new Amending.Release(id, off, f.need("branch")), "branch")),
            Map.entry(
                    "move-members",
                    kind(
                            (f, id, off) -> new Amending.MoveMembers(
                                    id, off, f.need("from"), f.need("to"), f.count("members"), f.count("formal")),
                            "from",
                            "to",
                            "members",
                            "formal")),
            Map.entry(
                    "appoint",
                    kind(
                            (f, id, off) -> new Relating.Appoint(
                                    id,
                                    off,
                                    f.need("leader"),
                                    f.need("post"),
                                    f.need("unit"),
                                    f.date("termEnds"),
                                    f.text("filedWith")),
                            "leader",
                            "post",
                            "unit",
                            "termEnds",
                            "filedWith")),
            Map.entry(
                    "dismiss",
                    kind(
                            (f, id, off) ->
                                    new Relating.Dismiss(id, off, f.need("leader"), f.need("post"), f.need("unit")),
                            "leader",
                            "post",
                            "unit")),
            Map.entry(
                    "assist",
                    kind(
                            (f, id, off) ->
                                    new Relating.Assist(id, off, f.need("helper"), f.need("target"), f.need("role")),
                            "helper",
                            "target",
                            "role")),
            Map.entry(
                    "unassist",
                    kind(
                            (f, id, off) ->
                                    new Relating.Unassist(id, off, f.need("helper"), f.need("target"), f.need("role")),
                            "helper",
                            "target",
                            "role")),
            Map.entry(
                    "contact",
                    kind(
                            (f, id, off) -> new Relating.Contact(id, off, f.need("leader"), f.need("unit")),
                            "leader",
                            "unit")),
            Map.entry(
                    "uncontact",
                    kind(
                            (f, id, off) -> new Relating.Uncontact(id, off, f.need("leader"), f.need("unit")),
                            "leader",
                            "unit")),
            Map.entry(
                    "cover",
                    kind(
                            (f, id, off) ->
                                    new Relating.Cover(id, off, f.need("branch"), f.need("thing"), f.text("how")),
                            "branch",
                            "thing",
                            "how")),
            Map.entry(
                    "uncover",
                    kind(
                            (f, id, off) -> new Relating.Uncover(id, off, f.need("branch"), f.need("thing")),
                            "branch",
                            "thing")),
            Map.entry(
                    "decide",
                    kind(
                            (f, id, off) -> new Change.Decide(id, off, f.need("fate"), f.need("choice"), f.text("by")),
                            "fate",
                            "choice",
                            "by"))));

    private ChangeReader() {}

    /** The change, its id {@code id} unless it names one; null where something is wrong with it. */
    static @Nullable Change read(Fields fields, String id) {
        int before = fields.faults().size();
        String named = fields.text("id");
        boolean off = fields.flag("off");
        Kind kind = KINDS.get(fields.node().path("kind").asString(""));
        if (kind == null) {
            String known = String.join(", ", KINDS.keySet());
            fields.fault("kind", "应为以下之一：" + known, "must be one of " + known);
            return null;
        }
        Change change = kind.read(fields, named == null ? id : named, off);
        return fields.faults().size() == before ? change : null;
    }

    private static Kind kind(Kind reader, String... fields) {
        String[] known = new String[fields.length + 3];
        System.arraycopy(fields, 0, known, 0, fields.length);
        System.arraycopy(new String[] {"id", "kind", "off"}, 0, known, fields.length, 3);
        return (f, id, off) -> {
            f.only(known);
            return reader.read(f, id, off);
        };
    }

    private static Change merge(Fields f, String id, boolean off) {
        f.only("id", "kind", "off", "units", "into", "under", "branch");
        List<String> units = f.codes("units", 2);
        Fields into = f.object("into", true);
        Change.Into result = new Change.Into("", null);
        if (into != null) {
            into.only("code", "name");
            result = new Change.Into(into.needCode("code"), into.newName("name"));
        }
        Fields branch = f.object("branch", false);
        Change.BranchName overrides = null;
        if (branch != null) {
            branch.only("code", "name", "form");
            overrides = new Change.BranchName(branch.newCode("code"), branch.newName("name"), branch.form("form"));
        }
        return new Change.Merge(id, off, units, result, f.text("under"), overrides, null);
    }

    private static Change split(Fields f, String id, boolean off) {
        f.only("id", "kind", "off", "unit", "parts");
        List<Change.Part> parts = new ArrayList<>();
        for (Fields part : f.objects("parts", 2)) {
            part.only("code", "name", "share", "things", "members", "formal");
            parts.add(new Change.Part(
                    part.needCode("code"),
                    part.newName("name"),
                    part.share("share"),
                    part.codes("things", 0),
                    part.count("members"),
                    part.count("formal")));
        }
        return new Change.Split(id, off, f.need("unit"), parts);
    }

    private static Change recode(Fields f, String id, boolean off) {
        f.only("id", "kind", "off", "pairs");
        List<Amending.Pair> pairs = new ArrayList<>();
        for (Fields pair : f.objects("pairs", 1)) {
            pair.only("from", "to");
            pairs.add(new Amending.Pair(pair.need("from"), pair.needCode("to")));
        }
        return new Amending.Recode(id, off, pairs);
    }

    private static Change establish(Fields f, String id, boolean off) {
        f.only("id", "kind", "off", "thing", "under", "membersFrom", "newMembers");
        Fields from = f.object("membersFrom", false);
        Change.MembersFrom membersFrom = null;
        if (from != null) {
            from.only("code", "members", "formal");
            membersFrom = new Change.MembersFrom(from.need("code"), from.count("members"), from.count("formal"));
        }
        Fields thing = f.object("thing", true);
        Change.NewThing begins = new Change.NewThing("place", "", "", null, null, 0, 0, Map.of());
        if (thing != null) begins = newThing(thing, membersFrom);
        return new Change.Establish(id, off, begins, f.text("under"), membersFrom, f.flag("newMembers"));
    }

    /** @param from says how many members there are where the thing does not */
    private static Change.NewThing newThing(Fields f, Change.@Nullable MembersFrom from) {
        f.only("of", "code", "name", "kind", "form", "members", "formalMembers", "facts");
        String of = f.need("of");
        if (!of.isEmpty() && !SORTS.contains(of))
            f.fault("of", "应为 place、branch、organization 或 leader", "must be place, branch, organization or leader");
        String kind = of.equals("leader") ? f.text("kind") : f.need("kind");
        Integer members = f.number("members");
        Integer formal = f.number("formalMembers");
        return new Change.NewThing(
                of,
                f.needCode("code"),
                f.needName("name"),
                kind,
                f.form("form"),
                members != null ? members : from == null ? 0 : from.members(),
                formal != null ? formal : from == null ? 0 : from.formal(),
                f.values("facts"));
    }
}
