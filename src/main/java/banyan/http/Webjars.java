package banyan.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The libraries of the web view, as they lie in webjars; their addresses hold the version the build brought. */
final class Webjars {
    private Webjars() {}

    /** The import map of the page: the bare name a module asks for, and the address it is at. */
    static Map<String, String> imports() {
        Map<String, String> imports = new LinkedHashMap<>();
        package_(imports, "lit", "lit", "index.js");
        package_(imports, "lit-html", "lit-html", "lit-html.js");
        package_(imports, "lit-element", "lit-element", "index.js");
        package_(imports, "@lit/reactive-element", "lit__reactive-element", "reactive-element.js");
        package_(imports, "cytoscape", "cytoscape", "dist/cytoscape.esm.min.mjs");
        return imports;
    }

    private static void package_(Map<String, String> imports, String name, String jar, String entry) {
        String at = address("org.webjars.npm", jar);
        imports.put(name, at + entry);
        imports.put(name + "/", at);
    }

    /** Where the files of a webjar are served, ending in a slash. */
    static String address(String group, String jar) {
        String file = "/META-INF/maven/" + group + "/" + jar + "/pom.properties";
        try (InputStream in = Webjars.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("The webjar " + jar + " is missing");
            Properties properties = new Properties();
            properties.load(in);
            return "/webjars/" + jar + "/" + properties.getProperty("version") + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
