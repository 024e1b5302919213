package banyan.checks;

import banyan.units.Lang;
import banyan.units.Names;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the head of a check's file says of it.
 *
 * @param id the file's name
 * @param says the head's first sentence: who is found
 * @param message with places for {@code {found}} and {@code {wanted}}
 * @param strength {@code shall}, {@code generally} or {@code may}
 * @param article where the rule comes from
 * @param among the label of the things it is asked about
 * @param thresholds numbers by kind of unit; {@code *} stands for all others
 * @param structural whether it asks if the data hold together, rather than if a regulation is kept
 * @param whole whether it has to look at the whole graph, so that it is asked for everything only
 */
public record Rule(
        String id,
        String says,
        Names message,
        String strength,
        Names article,
        String among,
        Map<String, Long> thresholds,
        boolean structural,
        boolean whole) {
    static Rule of(String question, String text) {
        String id = question.substring(question.lastIndexOf('/') + 1);
        return new Rule(
                id,
                text.substring(2, text.indexOf('\n')).strip(),
                names(id, text, "message"),
                head(text, "strength").orElseThrow(() -> lacks(id, "strength")),
                names(id, text, "article"),
                head(text, "among").orElse("Unit"),
                head(text, "thresholds").map(Rule::numbers).orElse(Map.of()),
                question.startsWith("checks/structure/"),
                head(text, "whole graph:").isPresent());
    }

    /** The message about one offender. */
    String message(Lang lang, long found, long wanted) {
        return message.in(lang).replace("{found}", Long.toString(found)).replace("{wanted}", Long.toString(wanted));
    }

    private static Names names(String id, String text, String line) {
        String[] both = head(text, line).orElseThrow(() -> lacks(id, line)).split(" \\| ", 2);
        if (both.length < 2) throw lacks(id, line + " in Chinese | English");
        return new Names(both[0].strip(), both[1].strip());
    }

    private static Map<String, Long> numbers(String json) {
        @SuppressWarnings("unchecked")
        Map<String, Number> read = JsonMapper.shared().readValue(json, Map.class);
        return read.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().longValue()));
    }

    private static Optional<String> head(String text, String word) {
        Matcher line =
                Pattern.compile("(?m)^// " + Pattern.quote(word) + " (.+)$").matcher(text);
        return line.find() ? Optional.of(line.group(1).strip()) : Optional.empty();
    }

    private static IllegalArgumentException lacks(String id, String what) {
        return new IllegalArgumentException("The head of the check " + id + " lacks its " + what + ".");
    }
}
