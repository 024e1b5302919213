package banyan.scenarios;

import banyan.units.Facts;
import banyan.units.Limits;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of facts, whether a thing begins with them or they are set later; pure. */
final class FactRules {
    private final Facts facts;
    private final Rules rules;

    FactRules(Vocabulary words, Rules rules) {
        this.facts = words.facts();
        this.rules = rules;
    }

    /** The facts a thing begins with, yearly ones named with their year; its kind is one there is. */
    void begin(Change.NewThing thing, String path) {
        String kind = Objects.requireNonNullElse(thing.kind(), "");
        thing.facts().forEach((property, value) -> {
            String at = path + "." + property;
            Facts.Fact fact = facts.telling(property).orElse(null);
            if (fact == null && facts.find(property).isPresent())
                rules.fault(
                        at,
                        "该事实按年度记，须写成 " + property + "_2018 的形式",
                        "is told year by year: name it with its year, as " + property + "_2018");
            else if (fits(fact, thing.of(), kind, at) && fact != null) {
                fact.yearOf(property).ifPresent(year -> rules.within(at, Limits.year(Integer.parseInt(year))));
                typed(fact.type(), value, at);
            }
        });
    }

    /** A fact that is set, of a year where it is told year by year. */
    void set(Amending.SetValue set, Named thing, String path) {
        Facts.Fact fact = facts.find(set.field()).orElse(null);
        String of = Objects.requireNonNullElse(thing.of(), "");
        fits(fact, of, Objects.requireNonNullElse(thing.kind(), ""), path + ".field");
        if (fact == null) return;
        if (!fact.year() && set.year() != null)
            rules.fault(path + ".year", "该事实不按年度记", "goes only with facts told year by year");
        if (fact.year() && set.year() == null)
            rules.fault(path + ".year", "缺少：该事实按年度记", "is missing: the fact is told year by year");
        typed(fact.type(), set.value(), path + ".value");
    }

    private boolean fits(Facts.@Nullable Fact fact, String of, String kind, String path) {
        if (fact == null || fact.id().equals("reportingYear"))
            rules.fault(path, "不是可设的事实或字段", "is not a fact or field that can be set");
        else if (!fact.fits(of, kind))
            rules.fault(path, "此类对象没有该事实", "is not a fact of a " + (kind.isEmpty() ? of : kind));
        else return true;
        return false;
    }

    /** A value, which null takes away, against its type. */
    void typed(String type, @Nullable Object value, String path) {
        if (value == null) return;
        if (type.equals("count") && value instanceof Long count) {
            rules.within(path, Limits.count(count));
        } else if (type.equals("yuan") && value instanceof Long yuan) {
            rules.within(path, Limits.yuan(yuan));
        } else if (type.equals("date") && value instanceof String text && day(text) instanceof LocalDate day) {
            rules.within(path, Limits.day(day));
        } else if (type.equals("yes-no")
                ? !(value instanceof Boolean)
                : !type.equals("text") || !(value instanceof String)) {
            rules.fault(path, "类型应为 " + type, "must be of type " + type);
        }
    }

    /** The value as it is kept: a day where the type says so. */
    static @Nullable Object kept(String type, @Nullable Object value) {
        return type.equals("date") && value instanceof String text ? day(text) : value;
    }

    /** A day, or null where the text is none. */
    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
