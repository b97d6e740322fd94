/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.contracts.text.CitizenNumbers;
import org.jspecify.annotations.Nullable;

/** The fields of a request as sent, and everything that is found to be wrong with them. */
final class Fields {

    static final int MAX_TEXT = 200;

    private final Map<String, @Nullable Object> sent;
    private final List<Fault> faults = new ArrayList<>();

    Fields(Map<String, @Nullable Object> sent) {
        this.sent = sent;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    void refuse(String field, String reason) {
        faults.add(new Fault(field, reason));
    }

    /** Refuses what nobody reads: a typo must not be taken for consent. */
    void refuseAllBut(Set<String> known) {
        for (String field : new TreeSet<>(sent.keySet())) {
            if (!known.contains(field)) {
                refuse(field, "unknown field; known are " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    /** Whether the field is there and not null. */
    boolean has(String field) {
        return sent.get(field) != null;
    }

    /** Whether the field is there with this value. */
    boolean is(String field, Object value) {
        return value.equals(sent.get(field));
    }

    /** Whether the field is there, be it null. */
    boolean mentions(String field) {
        return sent.containsKey(field);
    }

    @Nullable
    String required(String field, int most) {
        if (!has(field)) {
            refuse(field, "is missing");
            return null;
        }
        return text(field, most);
    }

    /** A text in somebody's own words that must be there; null if it is at fault, or about a person. */
    @Nullable
    String ownWords(String field, int most) {
        String text = required(field, most);
        if (text != null && CitizenNumbers.isIn(text)) {
            refuse(field, CitizenNumbers.REFUSAL);
            return null;
        }
        return text;
    }

    /** The text of a field that is there; null if it is at fault. */
    @Nullable
    String text(String field, int most) {
        if (!(sent.get(field) instanceof String text)) {
            refuse(field, "must be a text");
            return null;
        }
        if (text.isBlank() || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            refuse(field, "has 1 to " + most + " characters, is not blank and holds no control characters");
            return null;
        }
        return text.strip();
    }

    /** What the text of a field that is there stands for; null if it is at fault. */
    <T> @Nullable T parsed(String field, Function<String, T> parse) {
        String text = text(field, MAX_TEXT);
        try {
            return text == null ? null : parse.apply(text);
        } catch (IllegalArgumentException e) {
            refuse(field, Objects.requireNonNullElse(e.getMessage(), "is not valid"));
            return null;
        }
    }

    /** The same, of a field that may be left out. */
    <T> @Nullable T optional(String field, Function<String, T> parse) {
        return has(field) ? parsed(field, parse) : null;
    }

    /** The elements of a field that is there; null if it is no list. */
    @Nullable
    List<?> list(String field) {
        if (!(sent.get(field) instanceof List<?> list)) {
            refuse(field, "must be a list");
            return null;
        }
        return list;
    }
}
