/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.yaml;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.tekortwacht.alerting.audience.NotifyReason.Topic;
import nl.tekortwacht.alerting.route.Criterion;
import nl.tekortwacht.alerting.route.RouteMatch;
import nl.tekortwacht.alerting.route.RouteWords;
import nl.tekortwacht.contracts.assessment.Severity;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads what a route asks of findings. */
final class MatchReader {

    private static final Pattern ATC =
            Pattern.compile("[A-Z]|[A-Z]\\d|[A-Z]\\d{2}|[A-Z]\\d{2}[A-Z]{1,2}|[A-Z]\\d{2}[A-Z]{2}\\d{1,2}");

    private final Faults faults;
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();

    MatchReader(Faults faults) {
        this.faults = faults;
        Arrays.stream(Criterion.values()).forEach(criterion -> criteria.put(RouteWords.of(criterion), criterion));
    }

    RouteMatch read(Node node, List<Topic> news) {
        Fields fields = new Fields(node, "match", criteria.keySet(), faults);
        Map<Criterion, Set<String>> wanted = new EnumMap<>(Criterion.class);
        criteria.forEach((key, criterion) -> fields.find(key).ifPresent(value -> {
            Set<String> words = words(fields, key, criterion, value);
            refuseWhatIsNotKnownOf(news, fields, key, criterion, value);
            if (criterion == Criterion.SEVERITY && !words.isEmpty()) {
                refuseGaps(words, fields, key, value);
            }
            wanted.put(criterion, words);
        }));
        return new RouteMatch(wanted);
    }

    private static Set<String> words(Fields fields, String key, Criterion criterion, Node value) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> known = criterion.words();
        for (ScalarNode word : fields.words(value, key)) {
            if (!known.isEmpty() && !known.contains(word.getValue())) {
                fields.fault(
                        word, key, "'" + word.getValue() + "' is not known; known are " + String.join(", ", known));
            } else if (criterion == Criterion.ATC
                    && !ATC.matcher(word.getValue()).matches()) {
                fields.fault(word, key, "'" + word.getValue() + "' is not the beginning of an ATC code, as N02BE");
            } else {
                words.add(word.getValue());
            }
        }
        return words;
    }

    private static void refuseWhatIsNotKnownOf(
            List<Topic> news, Fields fields, String key, Criterion criterion, Node value) {
        for (Topic topic : news) {
            if (!criterion.isKnownOf(topic)) {
                fields.fault(
                        value,
                        key,
                        "findings that " + RouteWords.of(topic)
                                + " is about have none, so it would never be told; give that news a route of its own");
            }
        }
    }

    /** Who is told that it is HIGH must be told that it is CRITICAL. */
    private static void refuseGaps(Set<String> words, Fields fields, String key, Node value) {
        Severity[] ladder = Severity.values();
        boolean wanted = false;
        for (Severity severity : ladder) {
            if (wanted && !words.contains(severity.name())) {
                fields.fault(value, key, "leaves out " + severity + ", which is worse than what is given");
            }
            wanted |= words.contains(severity.name());
        }
    }
}
