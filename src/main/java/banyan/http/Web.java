package banyan.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import io.javalin.http.staticfiles.StaticFileConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The web view as files: from disk where the program was started from a home, so that an edit shows on reload. */
final class Web {
    private static final Map<String, String> IMPORTS = Webjars.imports();
    private static final String IMPORT_MAP = Json.MAPPER.writeValueAsString(Map.of("imports", IMPORTS));
    private static final String POLICY = "default-src 'self'; script-src 'self' 'sha256-" + sha256(IMPORT_MAP)
            + "'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'";
    // The page of the API is not ours: it sets styles on elements.
    private static final String DOCS_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    /** What the first screen asks for whatever it shows, fetched beside its modules instead of after them. */
    private static final String ANSWERS = """
            <link rel="preload" as="fetch" crossorigin href="/api/units?lang=%1$s">
              <link rel="preload" as="fetch" crossorigin href="/api/indicators?lang=%1$s">
              """;

    private final @Nullable Path folder = folder();
    private final String preloads = Modules.preloads("/app.js", IMPORTS, this::module);

    /** Registers the pages, the files beside them and the webjars. */
    void register(JavalinConfig config) {
        config.staticFiles.add(Web::libraries);
        config.staticFiles.add(files -> {
            files.directory = folder == null ? "/web" : folder.toString();
            files.location = folder == null ? Location.CLASSPATH : Location.EXTERNAL;
            files.headers = Map.of("Cache-Control", "no-cache");
        });
        config.routes.before(Web::guard);
        config.routes.get("/", this::page);
        config.routes.get("/index.html", this::page);
        config.routes.get("/docs", this::docs);
    }

    /** The webjars under addresses that hold their version; packed once, not at every visit. */
    private static void libraries(StaticFileConfig files) {
        files.hostedPath = "/webjars";
        files.directory = "META-INF/resources/webjars";
        files.location = Location.CLASSPATH;
        files.precompressMaxSize = 4_000_000;
        files.headers = Map.of("Cache-Control", "max-age=31622400, immutable");
    }

    private static void guard(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    private void page(Context ctx) {
        String html = text("index.html")
                .replaceFirst("<script type=\"importmap\"[^>]*></script>", importMap())
                .replace("<!-- preloads -->", answers(ctx) + preloads)
                .replace("{version}", About.version());
        html(ctx, html);
    }

    private static String answers(Context ctx) {
        boolean network = ctx.queryParam("view") == null && ctx.queryParam("asOf") == null;
        return network ? ANSWERS.formatted(Language.of(ctx).name().toLowerCase(Locale.ROOT)) : "";
    }

    private static String importMap() {
        return java.util.regex.Matcher.quoteReplacement("<script type=\"importmap\">" + IMPORT_MAP + "</script>");
    }

    private void docs(Context ctx) {
        ctx.header("Content-Security-Policy", DOCS_POLICY);
        html(ctx, text("docs/index.html").replace("{swagger-ui}", Webjars.address("org.webjars", "swagger-ui")));
    }

    private static void html(Context ctx, String html) {
        ctx.header("Cache-Control", "no-cache")
                .contentType("text/html; charset=utf-8")
                .result(html);
    }

    private String text(String name) {
        try {
            if (folder != null) return Files.readString(folder.resolve(name));
            try (InputStream in = Web.class.getResourceAsStream("/web/" + name)) {
                if (in == null) throw new IllegalStateException("There is no web/" + name);
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String module(String address) {
        try {
            if (folder != null && !address.startsWith("/webjars/"))
                return Files.readString(folder.resolve(address.substring(1)));
            String at = (address.startsWith("/webjars/") ? "/META-INF/resources" : "/web") + address;
            try (InputStream in = Web.class.getResourceAsStream(at)) {
                return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            return null;
        }
    }

    private static @Nullable Path folder() {
        String home = System.getProperty("banyan.home");
        Path folder = home == null ? null : Path.of(home, "web");
        return folder != null && Files.isDirectory(folder) ? folder : null;
    }

    /** As a content policy names what may stand in a page. */
    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
