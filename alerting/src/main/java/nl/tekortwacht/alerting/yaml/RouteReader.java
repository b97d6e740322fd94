/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Handling;
import nl.tekortwacht.alerting.audience.NotifyReason.Topic;
import nl.tekortwacht.alerting.route.Route;
import nl.tekortwacht.alerting.route.RouteMatch;
import nl.tekortwacht.alerting.route.RouteWords;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads one route. */
final class RouteReader {

    private static final Set<String> KNOWN = new LinkedHashSet<>(List.of(
            "name",
            "audience",
            "news",
            "match",
            "continue",
            "wait",
            "interval",
            "quiet",
            "repeat",
            "escalateAfter",
            "escalateTo"));
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,59}");

    private final Faults faults;
    private final MatchReader match;
    private final HandlingReader handlings;
    private final Map<String, Audience> audiences = new LinkedHashMap<>();
    private final Map<String, Topic> topics = new LinkedHashMap<>();

    RouteReader(Faults faults) {
        this.faults = faults;
        this.match = new MatchReader(faults);
        this.handlings = new HandlingReader(faults, audiences);
        Audience.routed().forEach(audience -> audiences.put(RouteWords.of(audience), audience));
        Topic.routed().forEach(topic -> topics.put(RouteWords.of(topic), topic));
    }

    /** The route, or null if something that it cannot do without is missing or wrong; then there is a fault. */
    @Nullable
    Route read(Node node) {
        if (!(node instanceof MappingNode)) {
            faults.add(node, "route", "must have keys and values, as 'key: value'");
            return null;
        }
        Fields fields = new Fields(node, "", KNOWN, faults);
        Optional<String> name = fields.required("name").flatMap(value -> name(fields, value));
        Optional<Audience> audience = fields.required("audience").flatMap(value -> audience(fields, value));
        List<Topic> news =
                fields.required("news").map(value -> news(fields, value)).orElse(List.of());
        RouteMatch wanted =
                fields.find("match").map(value -> match.read(value, news)).orElse(RouteMatch.ALL);
        boolean continues =
                fields.find("continue").map(value -> isTrue(fields, value)).orElse(false);
        Handling handling = handlings.read(fields, audience.orElse(null));
        return name.isEmpty() || audience.isEmpty()
                ? null
                : new Route(name.get(), audience.get(), news, wanted, continues, handling);
    }

    private static Optional<String> name(Fields fields, Node value) {
        Optional<String> name = fields.text(value, "name").map(ScalarNode::getValue);
        if (name.isPresent() && !NAME.matcher(name.get()).matches()) {
            fields.fault(value, "name", "must begin with a letter and have at most 60 letters, digits and hyphens");
            return Optional.empty();
        }
        return name;
    }

    private Optional<Audience> audience(Fields fields, Node value) {
        Optional<String> word = fields.text(value, "audience").map(ScalarNode::getValue);
        Optional<Audience> audience = word.map(audiences::get);
        if (word.isPresent() && audience.isEmpty()) {
            fields.fault(value, "audience", whyNoAudience(word.get()));
        }
        return audience;
    }

    private String whyNoAudience(String word) {
        return switch (word) {
            case "subscriber" -> "'subscriber' has no routes: who subscribes says so by the subscription";
            default -> "'" + word + "' is not known; known are " + String.join(", ", audiences.keySet());
        };
    }

    private List<Topic> news(Fields fields, Node value) {
        List<Topic> news = new ArrayList<>();
        for (ScalarNode word : fields.words(value, "news")) {
            Topic topic = topics.get(word.getValue());
            if (topic == null) {
                fields.fault(
                        word,
                        "news",
                        "'" + word.getValue() + "' is not known; known are " + String.join(", ", topics.keySet()));
            } else {
                news.add(topic);
            }
        }
        return news;
    }

    private static boolean isTrue(Fields fields, Node value) {
        String text = value instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!text.equals("true") && !text.equals("false")) {
            fields.fault(value, "continue", "must be true or false");
        }
        return text.equals("true");
    }
}
