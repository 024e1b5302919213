package banyan;

import banyan.cli.Cli;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/** Where the program starts: the command line, on the real terminal, in UTF-8 whatever the locale says. */
public final class Main {
    private Main() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] args) throws IOException {
        try (InputStream log = Main.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(log);
        }
        PrintWriter out = writer(FileDescriptor.out, false);
        PrintWriter err = writer(FileDescriptor.err, true);
        System.exit(Cli.run(args, out, err));
    }

    private static PrintWriter writer(FileDescriptor to, boolean flushEachLine) {
        return new PrintWriter(new FileOutputStream(to), flushEachLine, StandardCharsets.UTF_8);
    }
}
