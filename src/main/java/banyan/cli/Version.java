package banyan.cli;

import banyan.http.About;
import picocli.CommandLine.IVersionProvider;

/** The answer to {@code --version}. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Banyan " + About.version()};
    }
}
