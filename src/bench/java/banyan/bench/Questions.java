package banyan.bench;

import java.util.List;
import java.util.Map;

/** What everybody is asked. */
interface Questions {
    /** The figures of some places, by code. */
    List<Figures> coverage(List<String> codes);

    /** The figures of every place directly below one, by code. */
    List<Figures> children(String code);

    /** The codes of what a unit stands under, the root first. */
    List<String> path(String code);

    /** Who helps the backward branches below a place. */
    List<Help> assistance(String code);

    /** The figures before and after three villages are merged, which leaves nothing changed. */
    Map<String, List<Figures>> merge(Trio trio);
}
