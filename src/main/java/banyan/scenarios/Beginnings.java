package banyan.scenarios;

import banyan.units.Facts;
import banyan.units.Kinds;
import banyan.units.Pinyin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides how things begin: their ref, labels and properties. Pure; the deeds go into {@link Orders}. */
final class Beginnings {
    private final Kinds kinds;
    private final Facts facts;
    private final Pinyin pinyin;
    private final Rules rules;
    private final Orders orders;

    Beginnings(Vocabulary words, Rules rules, Orders orders) {
        this.kinds = words.kinds();
        this.facts = words.facts();
        this.pinyin = words.pinyin();
        this.rules = rules;
        this.orders = orders;
    }

    /** Brings about what is planned; answers its code. */
    String establish(Change.Establish establish) {
        Change.NewThing thing = establish.thing();
        Map<String, Object> values = new HashMap<>();
        thing.facts().forEach((property, value) -> {
            String type = facts.telling(property).orElseThrow().type();
            values.put(property, FactRules.kept(type, value));
        });
        if (thing.of().equals("branch")) {
            values.put("form", Objects.requireNonNull(thing.form()));
            values.put("members", thing.members());
            values.put("formalMembers", thing.formalMembers());
        }
        begin(thing.code(), thing.name(), thing.of(), thing.kind(), establish.under(), values);
        Change.MembersFrom from = establish.membersFrom();
        if (from != null) leave(from);
        return thing.code();
    }

    private void leave(Change.MembersFrom from) {
        Named source = rules.of(from.code());
        Map<String, Object> left = Map.of(
                "members", source.number("members") - from.members(),
                "formalMembers", source.number("formalMembers") - from.formal());
        orders.amend(from.code(), source.values(), left, List.of(), List.of());
    }

    /** Brings one thing into being with those values; under null for a leader. */
    void begin(
            String code,
            String name,
            String of,
            @Nullable String kind,
            @Nullable String under,
            Map<String, Object> values) {
        Map<String, Object> properties = new HashMap<>(values);
        properties.put("code", code);
        properties.put("ref", rules.of(code).nextRef());
        properties.putAll(name(name));
        if (of.equals("leader")) {
            orders.establishLeaders.add(Map.of("properties", properties));
            return;
        }
        Kinds.Kind known = kinds.find(of, Objects.requireNonNull(kind)).orElseThrow();
        properties.put("kind", known.id());
        List<String> labels = new ArrayList<>();
        if (!of.equals("organization")) labels.add("Unit");
        labels.add(of.equals("place") ? "Place" : of.equals("branch") ? "Branch" : "Organization");
        labels.add(known.label());
        orders.establish.add(Map.of(
                "labels",
                labels,
                "relation",
                of.equals("organization") ? "LOCATED_IN" : "PART_OF",
                "under",
                Objects.requireNonNull(under),
                "properties",
                properties));
    }

    /** A name and what search knows it by. */
    Map<String, Object> name(String name) {
        return Map.of("name", name, "pinyin", pinyin.of(name), "initials", pinyin.initials(name));
    }
}
