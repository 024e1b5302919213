package banyan.http;

import banyan.units.Names;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** How records become JSON: components in their order, nulls left out, dates as YYYY-MM-DD. */
public final class Json {
    /** The one mapper, safe for all threads. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private Json() {}

    /** Where a text is no JSON and why, for those who wrote it: the parser's own words speak of its insides. */
    public static Names wrong(JacksonException e) {
        Names why = e instanceof UnexpectedEndOfInputException
                ? new Names("文本过早结束，有未关闭的括号或引号", "the text ends too early, with a bracket or quote still open")
                : e instanceof StreamConstraintsException
                        ? new Names("嵌套过深，或数字、文本过长", "it is nested too deeply, or a number or text is too long")
                        : new Names("此处不应出现这样的内容", "what stands there does not belong there");
        TokenStreamLocation at = e.getLocation();
        String line = String.valueOf(at == null ? 1 : at.getLineNr());
        String column = String.valueOf(at == null ? 1 : at.getColumnNr());
        return new Names(
                "不是 JSON：第 " + line + " 行第 " + column + " 列，" + why.zh(),
                "is not JSON at line " + line + ", column " + column + ": " + why.en());
    }
}
