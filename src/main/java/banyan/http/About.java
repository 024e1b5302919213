package banyan.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What this program says of itself. */
public final class About {
    private About() {}

    /** The version it was built as; "development" where it was not built by Maven. */
    public static String version() {
        try (InputStream in = About.class.getResourceAsStream("/version.properties")) {
            Properties properties = new Properties();
            if (in != null) properties.load(in);
            return properties.getProperty("version", "development");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
