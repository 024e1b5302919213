package banyan.bench;

import java.util.List;
import java.util.Map;

/**
 * Three villages to be merged.
 *
 * @param into the one that lives on
 * @param ended the others
 * @param above the places above them, the root first
 */
record Trio(String into, List<String> ended, List<String> above) {
    /** All places whose figures are asked for before the merge. */
    List<String> before() {
        return java.util.stream.Stream.of(above, List.of(into), ended)
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    /** All places whose figures are asked for after it. */
    List<String> after() {
        return java.util.stream.Stream.of(above, List.of(into))
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    /** The plan, as it is posted. */
    String plan() {
        String units = String.join("\", \"", before().subList(above.size(), before().size()));
        return "{\"on\": \"2018-12-31\", \"changes\": [{\"kind\": \"merge\", \"units\": [\"" + units
                + "\"], \"into\": {\"code\": \"" + into + "\"}}]}";
    }

    Map<String, Object> parameters() {
        return Map.of("into", into, "ended", ended);
    }
}
