/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.contracts.text.CitizenNumbers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON object, and everything that is wrong with them. */
final class JsonRequest {

    private final JsonNode root;
    private final List<Fault> faults = new ArrayList<>();

    private JsonRequest(JsonNode root) {
        this.root = root;
    }

    /**
     * Reads the body.
     *
     * @throws BadRequestException if it is no JSON object
     */
    static JsonRequest read(String body, Set<String> known) throws BadRequestException {
        try {
            JsonNode root = Json.MAPPER.readTree(body.isBlank() ? "{}" : body);
            if (!root.isObject()) {
                throw new BadRequestException(List.of(new Fault(null, "must be an object")));
            }
            JsonRequest request = new JsonRequest(root);
            String names = String.join(", ", new TreeSet<>(known));
            root.propertyNames().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> request.fault(name, "is not known; known are " + names));
            return request;
        } catch (JacksonException e) {
            throw new BadRequestException(List.of(new Fault(null, "is not JSON: " + e.getOriginalMessage())));
        }
    }

    void fault(String field, String reason) {
        faults.add(new Fault(field, reason));
    }

    /**
     * Ends the reading.
     *
     * @throws BadRequestException if anything is wrong, with all of it
     */
    void refuse() throws BadRequestException {
        if (!faults.isEmpty()) {
            throw new BadRequestException(faults);
        }
    }

    /** A text that must be there; empty with a fault if it is not. */
    String required(String field, int most) {
        String text = text(field, most);
        if (text == null && isAbsent(field)) {
            fault(field, "is missing");
        }
        return text == null ? "" : text;
    }

    /** A text in somebody's own words that must be there; empty with a fault if it is not, or if it is about a person. */
    String ownWords(String field, int most) {
        String text = required(field, most);
        if (CitizenNumbers.isIn(text)) {
            fault(field, CitizenNumbers.REFUSAL);
            return "";
        }
        return text;
    }

    /** A text; null if there is none, or with a fault if it is something else. */
    @Nullable
    String text(String field, int most) {
        if (isAbsent(field)) {
            return null;
        }
        JsonNode node = root.path(field);
        String text = node.isString() ? node.asString().strip() : "";
        if (text.isEmpty() || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            fault(field, "must be a text of 1 to " + most + " characters");
            return null;
        }
        return text;
    }

    /** The instant; null if there is none, or with a fault if it is something else. */
    @Nullable
    Instant instant(String field) {
        String text = text(field, 40);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            fault(field, "must be a moment with its offset, as 2026-12-01T08:00:00Z");
            return null;
        }
    }

    /** The constants that the words of a list stand for; none if there is none. */
    <E> Set<E> words(String field, Map<String, E> known) {
        Set<E> words = new LinkedHashSet<>();
        if (isAbsent(field)) {
            return words;
        }
        JsonNode list = root.path(field);
        if (!list.isArray()) {
            fault(field, "must be a list of words");
            return words;
        }
        for (JsonNode each : list) {
            E constant = each.isString() ? known.get(each.asString()) : null;
            if (constant == null) {
                fault(field, each + " is not known; known are " + String.join(", ", new TreeSet<>(known.keySet())));
            } else {
                words.add(constant);
            }
        }
        return words;
    }

    private boolean isAbsent(String field) {
        JsonNode node = root.path(field);
        return node.isMissingNode() || node.isNull();
    }
}
