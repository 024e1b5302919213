package banyan.web;

import java.util.List;

/** Every screen by its address, for what is asked of all of them. */
final class Screens {
    static final List<String> ALL = List.of(
            "/?",
            "/?at=330382114",
            "/?at=330110010278-B",
            "/?at=@L-330110-4",
            "/?at=330110007200&asOf=2017-01-01",
            "/?view=coverage&at=330382",
            "/?view=coverage&at=330382&as=table",
            "/?view=coverage&at=330382&as=gaps",
            "/?view=assistance&at=330110&to=330110-D3",
            "/?view=assistance&at=330382&as=leader.village",
            "/?view=history",
            "/?view=scenarios");

    private Screens() {}
}
