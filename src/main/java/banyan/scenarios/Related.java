package banyan.scenarios;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relation a plan is about to begin or end, as it stands.
 *
 * @param ids of such relations, good within the transaction only; empty where there is none
 * @param holders codes of others who hold the same post at the same place
 * @param covered codes of the other organizations the branch covers, where it is about covering
 */
record Related(
        String from,
        String relation,
        String to,
        @Nullable String about,
        List<String> ids,
        List<String> holders,
        List<String> covered) {}
