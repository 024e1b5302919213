package banyan.cli;

import java.io.PrintWriter;

/** Tells how far something has come, a line every tenth part. */
final class Percent {
    private final PrintWriter says;
    private long told;

    Percent(PrintWriter says) {
        this.says = says;
    }

    void at(long done, long total) {
        long tenths = total == 0 ? 10 : done * 10 / total;
        if (tenths <= told) return;
        told = tenths;
        says.println("  " + tenths * 10 + " %");
    }
}
