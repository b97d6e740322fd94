/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.yaml;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Handling;
import nl.tekortwacht.alerting.plan.Grouping;
import nl.tekortwacht.alerting.plan.Timing;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads when a route tells, how often, and to whom it goes if nobody takes it. */
final class HandlingReader {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smhd])");
    private static final Duration LONGEST = Duration.ofDays(31);

    private final Faults faults;
    private final Map<String, Audience> audiences;

    HandlingReader(Faults faults, Map<String, Audience> audiences) {
        this.faults = faults;
        this.audiences = audiences;
    }

    Handling read(Fields fields, @Nullable Audience audience) {
        Grouping grouping = new Grouping(
                duration(fields, "wait", Duration.ZERO).orElse(Duration.ZERO),
                duration(fields, "interval", Duration.ZERO).orElse(Duration.ZERO));
        return new Handling(
                grouping,
                fields.find("quiet").flatMap(this::quiet).orElse(null),
                duration(fields, "repeat", Duration.ofMinutes(1)).orElse(null),
                escalation(fields, audience).orElse(null));
    }

    private static Optional<Duration> duration(Fields fields, String key, Duration least) {
        return fields.find(key)
                .flatMap(value -> fields.text(value, key))
                .flatMap(word -> duration(fields, key, word, least));
    }

    private static Optional<Duration> duration(Fields fields, String key, ScalarNode word, Duration least) {
        Matcher matcher = DURATION.matcher(word.getValue());
        if (!matcher.matches()) {
            fields.fault(word, key, "must be a number with s, m, h or d, as 30s, 5m, 4h or 2d");
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        Duration duration =
                switch (matcher.group(2)) {
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    case "h" -> Duration.ofHours(amount);
                    default -> Duration.ofDays(amount);
                };
        if (duration.compareTo(least) < 0 || duration.compareTo(LONGEST) > 0) {
            fields.fault(word, key, "must be " + (least.isZero() ? "0s" : least.toMinutes() + "m") + " to 31d");
            return Optional.empty();
        }
        return Optional.of(duration);
    }

    private Optional<Timing.QuietHours> quiet(Node node) {
        Fields fields = new Fields(node, "quiet", Set.of("from", "until"), faults);
        Optional<LocalTime> from = fields.required("from").flatMap(value -> time(fields, value, "from"));
        Optional<LocalTime> until = fields.required("until").flatMap(value -> time(fields, value, "until"));
        if (from.isPresent() && from.equals(until)) {
            fields.fault(node, "until", "is the same as quiet.from");
            return Optional.empty();
        }
        return from.isPresent() && until.isPresent()
                ? Optional.of(new Timing.QuietHours(from.get(), until.get()))
                : Optional.empty();
    }

    private static Optional<LocalTime> time(Fields fields, Node value, String key) {
        return fields.text(value, key).flatMap(word -> {
            try {
                return Optional.of(LocalTime.parse(word.getValue()));
            } catch (DateTimeException e) {
                fields.fault(value, key, "must be a time of the day in quotes, as \"22:00\"");
                return Optional.empty();
            }
        });
    }

    private Optional<Handling.Escalation> escalation(Fields fields, @Nullable Audience audience) {
        Optional<Duration> after = duration(fields, "escalateAfter", Duration.ofMinutes(1));
        Optional<Audience> to = fields.find("escalateTo")
                .flatMap(value -> fields.text(value, "escalateTo"))
                .flatMap(word -> other(fields, word, audience));
        Optional<Node> time = fields.find("escalateAfter");
        Optional<Node> target = fields.find("escalateTo");
        if (time.isPresent() != target.isPresent()) {
            String missing = time.isPresent() ? "escalateTo" : "escalateAfter";
            fields.fault(time.or(() -> target).orElseThrow(), missing, "is missing; give both or neither");
        }
        return after.isPresent() && to.isPresent()
                ? Optional.of(new Handling.Escalation(after.get(), to.get()))
                : Optional.empty();
    }

    private Optional<Audience> other(Fields fields, ScalarNode word, @Nullable Audience audience) {
        Audience other = audiences.get(word.getValue());
        if (other == null || other == Audience.MAH) {
            fields.fault(
                    word,
                    "escalateTo",
                    other == null
                            ? "'" + word.getValue() + "' is not known; known are "
                                    + String.join(", ", audiences.keySet())
                            : "must be one audience, and each holder is its own");
            return Optional.empty();
        }
        if (other == audience) {
            fields.fault(word, "escalateTo", "is the audience of the route itself");
            return Optional.empty();
        }
        return Optional.of(other);
    }
}
