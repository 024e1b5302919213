package banyan.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a command did, as a person at a terminal would see it: the same entry point as the program's, with writers of
 * its own.
 */
public record Terminal(int exit, String out, String err) {
    /** Runs one command to its end. */
    public static Terminal run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Cli.run(args, new PrintWriter(out), new PrintWriter(err));
        return new Terminal(exit, out.toString(), err.toString());
    }
}
