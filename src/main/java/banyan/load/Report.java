package banyan.load;

import java.util.List;
import java.util.Map;

/**
 * What became of a load.
 *
 * @param loaded whether anything was written
 * @param rows rows read, by file
 * @param faultCount how many faults there are; with one or more of them nothing was changed
 * @param faults the first thousand of them
 * @param remarkCount how many oddities were found that do not keep the input from being loaded
 * @param remarks the first thousand of them
 * @param revision the revision that has the load, or the one it was checked against
 */
public record Report(
        boolean loaded,
        Map<String, Long> rows,
        long faultCount,
        List<Fault> faults,
        long remarkCount,
        List<Fault> remarks,
        long revision) {}
