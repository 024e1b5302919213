package banyan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version this was built as, from the build's own file. */
final class Version implements IVersionProvider {
    /** The version alone, or "development" where it was not built by Maven. */
    static String text() throws IOException {
        try (InputStream in = Version.class.getResourceAsStream("/version.properties")) {
            Properties properties = new Properties();
            if (in != null) properties.load(in);
            return properties.getProperty("version", "development");
        }
    }

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"Banyan " + text()};
    }
}
