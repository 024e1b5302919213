package banyan.http;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The modules the first screen needs, found by following the imports of the first one. Named in the page, they are
 * fetched side by side instead of one after the other.
 */
final class Modules {
    private static final Pattern IMPORT =
            Pattern.compile("(?:^|[\\s;}])(?:import|export)\\s*(?:[^'\"();]*?[\\s*}]from\\s*)?['\"]([^'\"]+)['\"]");

    private final Map<String, String> imports;
    private final Function<String, @Nullable String> text;
    private final Set<String> found = new LinkedHashSet<>();

    private Modules(Map<String, String> imports, Function<String, @Nullable String> text) {
        this.imports = imports;
        this.text = text;
    }

    /**
     * As elements of a page's head, all that {@code first} imports at once.
     *
     * @param imports bare names and the addresses they stand for
     * @param text a module by its address; null where there is none
     */
    static String preloads(String first, Map<String, String> imports, Function<String, @Nullable String> text) {
        Modules modules = new Modules(imports, text);
        modules.follow(first);
        return modules.found.stream()
                .map("<link rel=\"modulepreload\" href=\"%s\">"::formatted)
                .collect(Collectors.joining("\n  "));
    }

    private void follow(String address) {
        String module = found.contains(address) ? null : text.apply(address);
        if (module == null) return;
        found.add(address);
        // One library file imports nothing, and is long.
        if (address.contains(".min.")) return;
        Matcher matcher = IMPORT.matcher(module);
        while (matcher.find()) follow(resolve(matcher.group(1), address));
    }

    private String resolve(String name, String from) {
        if (name.startsWith(".") || name.startsWith("/"))
            return URI.create(from).resolve(name).toString();
        String whole = imports.get(name);
        if (whole != null) return whole;
        return imports.keySet().stream()
                .filter(key -> key.endsWith("/") && name.startsWith(key))
                .findFirst()
                .map(key -> imports.get(key) + name.substring(key.length()))
                .orElse(name);
    }
}
