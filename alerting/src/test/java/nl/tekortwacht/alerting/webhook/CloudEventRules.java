/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The rules of CloudEvents 1.0 and its JSON format, read strictly. The library that writes our envelopes lets some
 * events pass that the published vectors call invalid, so it cannot be the judge of them.
 */
final class CloudEventRules {

    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+(\\s*;.*)?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+");
    private static final List<String> REQUIRED = List.of("specversion", "id", "type", "source");
    private static final List<String> DATA = List.of("data", "data_base64");
    private static final Map<String, Predicate<String>> FORMS = Map.of(
            "specversion",
            "1.0"::equals,
            "source",
            CloudEventRules::isUri,
            "time",
            CloudEventRules::isTime,
            "datacontenttype",
            text -> MEDIA_TYPE.matcher(text).matches(),
            "dataschema",
            text -> isUri(text) && URI.create(text).isAbsolute(),
            "subject",
            text -> !text.isEmpty());

    private CloudEventRules() {}

    /** What is wrong with a batch. */
    static List<String> faultsOfBatch(JsonNode batch) {
        return batch.isArray()
                ? batch.valueStream().flatMap(event -> faults(event).stream()).toList()
                : List.of("not an array");
    }

    /** What is wrong with an event. */
    static List<String> faults(JsonNode event) {
        if (!event.isObject()) {
            return List.of("not an object");
        }
        List<String> faults = new ArrayList<>();
        for (String name : REQUIRED) {
            if (!event.path(name).isString() || event.path(name).asString().isEmpty()) {
                faults.add(name + " is missing or no text");
            }
        }
        if (DATA.stream().allMatch(event::hasNonNull)) {
            faults.add("both data and data_base64");
        }
        event.properties().stream()
                .filter(attribute -> !DATA.contains(attribute.getKey()) && !isValid(attribute))
                .forEach(attribute -> faults.add(attribute.toString()));
        return faults;
    }

    private static boolean isValid(Map.Entry<String, JsonNode> attribute) {
        JsonNode value = attribute.getValue();
        if (!NAME.matcher(attribute.getKey()).matches()) {
            return false;
        }
        Predicate<String> form = FORMS.get(attribute.getKey());
        if (value.isNull()) {
            return !REQUIRED.contains(attribute.getKey());
        }
        return form == null
                ? value.isString() || value.isBoolean() || value.isInt()
                : value.isString() && form.test(value.asString());
    }

    private static boolean isUri(String text) {
        try {
            return !new URI(text).toString().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            return TIME.matcher(text).matches() && OffsetDateTime.parse(text).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
