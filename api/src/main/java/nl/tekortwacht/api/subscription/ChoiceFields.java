/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.tekortwacht.api.subscription.Timing.Frequency;
import nl.tekortwacht.contracts.assessment.Severity;
import org.jspecify.annotations.Nullable;

/** Reads what a subscriber chooses. What is left out stays as it was before. */
final class ChoiceFields {

    static final Set<String> NAMES =
            Set.of("events", "severity", "frequency", "digestAt", "digestDay", "quietFrom", "quietUntil", "zone");

    private static final List<String> FOR_MAIL =
            List.of("frequency", "digestAt", "digestDay", "quietFrom", "quietUntil");
    private static final LocalTime USUAL_TIME = LocalTime.of(8, 0);
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    private final Fields fields;
    private final Choice before;

    ChoiceFields(Fields fields, Choice before) {
        this.fields = fields;
        this.before = before;
    }

    /** What is chosen; of no use if there are faults. */
    Choice read(@Nullable Channel channel) {
        Set<Event> events = events();
        Severity severity = either("severity", before.severity(), text -> word(Severity.class, text), Severity.LOW);
        ZoneId zone = either("zone", before.timing().zone(), ChoiceFields::zone, Timing.AT_ONCE.zone());
        ZoneId clock = Objects.requireNonNullElse(zone, Timing.AT_ONCE.zone());
        Timing timing = channel == Channel.WEBHOOK ? ofWebhook(clock) : new Timing(digest(), quiet(), clock);
        return new Choice(events, Objects.requireNonNullElse(severity, Severity.LOW), timing);
    }

    private Timing ofWebhook(ZoneId zone) {
        for (String field : FOR_MAIL) {
            if (fields.has(field) && !fields.is(field, "immediate")) {
                fields.refuse(field, "is for e-mail only: a webhook is told each message at once");
            }
        }
        return new Timing(null, null, zone);
    }

    private Set<Event> events() {
        if (!fields.mentions("events")) {
            return before.events();
        }
        if (!fields.has("events")) {
            return Choice.USUAL.events();
        }
        List<?> sent = fields.list("events");
        Set<Event> events = EnumSet.noneOf(Event.class);
        for (Object word : sent == null ? List.of() : sent) {
            Optional<Event> event = word instanceof String text ? Event.ofWireName(text) : Optional.empty();
            event.ifPresentOrElse(events::add, () -> fields.refuse("events", "must be some of " + Event.known()));
        }
        if (sent != null && sent.isEmpty()) {
            fields.refuse("events", "must be at least one of " + Event.known());
        }
        return events;
    }

    private Timing.@Nullable Digest digest() {
        Frequency frequency = either(
                "frequency",
                before.timing().frequency(),
                text -> lowerWord(Frequency.class, text),
                Frequency.IMMEDIATE);
        Timing.Digest was = before.timing().digest();
        LocalTime at = either("digestAt", was == null ? null : was.at(), ChoiceFields::time, null);
        DayOfWeek day = either("digestDay", was == null ? null : was.day(), text -> word(DayOfWeek.class, text), null);
        return switch (frequency) {
            case null -> null;
            case IMMEDIATE -> {
                refuseIfGiven("digestAt", "is for digests: give the frequency daily or weekly too");
                refuseIfGiven("digestDay", "is for weekly digests: give the frequency weekly too");
                yield null;
            }
            case DAILY -> {
                refuseIfGiven("digestDay", "is for weekly digests: give the frequency weekly too");
                yield new Timing.Digest(Objects.requireNonNullElse(at, USUAL_TIME), null);
            }
            case WEEKLY ->
                new Timing.Digest(
                        Objects.requireNonNullElse(at, USUAL_TIME), Objects.requireNonNullElse(day, DayOfWeek.MONDAY));
        };
    }

    private Timing.@Nullable Quiet quiet() {
        Timing.Quiet was = before.timing().quiet();
        LocalTime from = either("quietFrom", was == null ? null : was.from(), ChoiceFields::time, null);
        LocalTime until = either("quietUntil", was == null ? null : was.until(), ChoiceFields::time, null);
        if (from != null && from.equals(until)) {
            fields.refuse("quietUntil", "must not be the same as quietFrom");
            return null;
        }
        if (from == null && until == null) {
            return null;
        }
        if (from == null || until == null) {
            refuseHalf(from == null ? "quietFrom" : "quietUntil", from == null ? "quietUntil" : "quietFrom");
            return null;
        }
        return new Timing.Quiet(from, until);
    }

    /** One that is there but cannot be read has been refused already. */
    private void refuseHalf(String missing, String given) {
        if (!fields.has(missing)) {
            fields.refuse(missing, "is missing: " + given + " is given");
        }
    }

    private void refuseIfGiven(String field, String reason) {
        if (fields.has(field)) {
            fields.refuse(field, reason);
        }
    }

    /** What is given; what was before if the field is left out; the usual if it is null. */
    private <T> @Nullable T either(String field, @Nullable T was, Function<String, T> parse, @Nullable T usual) {
        if (fields.has(field)) {
            return fields.parsed(field, parse);
        }
        return fields.mentions(field) ? usual : was;
    }

    private static LocalTime time(String text) {
        if (!TIME.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a time like 08:00");
        }
        return LocalTime.parse(text);
    }

    private static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new IllegalArgumentException("must be the name of a time zone like Europe/Amsterdam");
        }
        return ZoneId.of(text);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text) {
        return named(type, Enum::name, text);
    }

    private static <E extends Enum<E>> E lowerWord(Class<E> type, String text) {
        return named(type, value -> value.name().toLowerCase(Locale.ROOT), text);
    }

    private static <E extends Enum<E>> E named(Class<E> type, Function<E, String> name, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> name.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(type.getEnumConstants()).map(name).collect(Collectors.joining(", "))));
    }
}
