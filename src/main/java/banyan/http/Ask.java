package banyan.http;

import banyan.units.Invalid;
import banyan.units.Lang;
import banyan.units.Names;
import banyan.units.Page;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one request asks: its path and query, checked against what the route knows. A parameter that no route line names
 * is a fault, so that a misspelt one never passes for an answer to another question.
 */
final class Ask {
    private final Map<String, String> path;
    private final Map<String, String> query;
    private final Lang lang;

    private Ask(Map<String, String> path, Map<String, String> query, Lang lang) {
        this.path = path;
        this.query = query;
        this.lang = lang;
    }

    /**
     * Reads a request.
     *
     * @throws Invalid naming every parameter that is unknown, missing, repeated or malformed
     */
    static Ask of(Context ctx, List<Param> params) {
        List<Invalid.Fault> faults = new ArrayList<>();
        ctx.queryParamMap().forEach((name, values) -> faults.addAll(faults(name, values, params)));
        for (Param param : params) {
            if (param.needed() && ctx.queryParam(param.name()) == null)
                faults.add(new Invalid.Fault(param.name(), new Names("缺少此参数", "is missing")));
        }
        if (!faults.isEmpty()) throw new Invalid(faults);
        Map<String, String> query = ctx.queryParamMap().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Param.LANG.name()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
        return new Ask(ctx.pathParamMap(), query, Language.of(ctx));
    }

    private static List<Invalid.Fault> faults(String name, List<String> values, List<Param> params) {
        List<Param> known =
                Stream.concat(Stream.of(Param.LANG), params.stream()).toList();
        Optional<Param> param =
                known.stream().filter(one -> one.name().equals(name)).findFirst();
        if (param.isEmpty() && name.equals(Param.AS_OF.name()))
            return fault(
                    name,
                    "此问题只答现在；覆盖数字不按日保存",
                    "cannot be asked here: this is answered of now only, figures are not kept by the day");
        if (param.isEmpty()) {
            String names = known.stream().map(Param::name).collect(Collectors.joining(", "));
            return fault(name, "没有此参数；可用：" + names, "is no parameter here; there are: " + names);
        }
        if (values.size() > 1) return fault(name, "重复", "is given more than once");
        if (name.equals(Param.LANG.name()) && Language.find(values.getFirst()).isEmpty())
            return fault(name, "只能是 zh 或 en", "must be zh or en");
        return param.get().fault(values.getFirst()).stream().toList();
    }

    private static List<Invalid.Fault> fault(String name, String zh, String en) {
        return List.of(new Invalid.Fault(name, new Names(zh, en)));
    }

    /** The language to answer in. */
    Lang lang() {
        return lang;
    }

    /** The code in the path. */
    String code() {
        return path("code");
    }

    /** A part of the path, by its name in the route. */
    String path(String name) {
        return Objects.requireNonNull(path.get(name), name);
    }

    /** The value of a parameter, null when it is not given or empty. */
    @Nullable
    String text(Param param) {
        String value = query.get(param.name());
        return value == null || value.isBlank() ? null : value;
    }

    /** The value of a parameter the route needs. */
    String needed(Param param) {
        String value = text(param);
        if (value == null) throw Invalid.at(param.name(), "不能为空", "must not be empty");
        return value;
    }

    /** The values of a comma separated parameter, null when it is not given. */
    @Nullable
    List<String> list(Param param) {
        String value = text(param);
        return value == null
                ? null
                : Stream.of(value.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** The most items wanted, {@code usual} when it is not said. */
    int limit(int usual) {
        return Page.limit(number(Param.LIMIT), usual);
    }

    /** The value of a number, null when it is not given. */
    @Nullable
    Integer number(Param param) {
        String value = text(param);
        return value == null ? null : Integer.valueOf(value);
    }

    /** The day a question is about, null when it is about now. */
    @Nullable
    LocalDate asOf() {
        String value = text(Param.AS_OF);
        return value == null ? null : LocalDate.parse(value);
    }

    /** Whether a yes-no parameter says yes. */
    boolean yes(Param param) {
        return "true".equals(text(param));
    }

    /** The question in one line, the same for the same question whatever the order of its parameters. */
    String asked(String address) {
        return query.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&", address + "?", ""));
    }
}
