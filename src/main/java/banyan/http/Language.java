package banyan.http;

import banyan.units.Lang;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language of an answer: {@code ?lang}, else the first of {@code Accept-Language} we speak, else Chinese. */
final class Language {
    private Language() {}

    static Lang of(Context ctx) {
        String lang = ctx.queryParam(Param.LANG.name());
        return find(lang == null ? "" : lang)
                .or(() -> accepted(ctx.header("Accept-Language")))
                .orElse(Lang.ZH);
    }

    /** The language with that name, region and script left aside: {@code en-GB} is English. */
    static Optional<Lang> find(String tag) {
        return switch (Locale.forLanguageTag(tag).getLanguage()) {
            case "zh" -> Optional.of(Lang.ZH);
            case "en" -> Optional.of(Lang.EN);
            default -> Optional.empty();
        };
    }

    private static Optional<Lang> accepted(@org.jspecify.annotations.Nullable String header) {
        if (header == null) return Optional.empty();
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            return ranges.stream()
                    .flatMap(range -> find(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
