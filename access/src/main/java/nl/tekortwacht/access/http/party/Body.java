/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.contracts.text.CitizenNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/** The fields of a JSON object as sent, and everything that is found to be wrong with them. */
final class Body {

    private static final int MOST_BYTES = 64 << 10;
    private static final int LONGEST_NAME = 80;

    private final Map<?, ?> sent;
    private final List<Fault> faults = new ArrayList<>();

    private Body(Map<?, ?> sent) {
        this.sent = sent;
    }

    /** The body of a request. Fails with 400 if it is no JSON object with these fields only, with 413 if it is too long. */
    static Mono<Body> read(ServerWebExchange exchange, String... known) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), MOST_BYTES)
                .map(Body::released)
                .defaultIfEmpty(new byte[0])
                .map(bytes -> parse(bytes, Set.of(known)))
                .onErrorMap(
                        DataBufferLimitException.class,
                        e -> Problems.of(
                                HttpStatus.CONTENT_TOO_LARGE,
                                "Too large",
                                "The body has at most " + MOST_BYTES + " bytes."));
    }

    private static byte[] released(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static Body parse(byte[] bytes, Set<String> known) {
        try {
            if (Json.MAPPER.readValue(bytes, Object.class) instanceof Map<?, ?> object) {
                Body body = new Body(object);
                body.refuseAllBut(known);
                return body;
            }
        } catch (JacksonException | NumberFormatException e) {
            // The second is thrown for an exponent beyond all measure.
            throw Problems.of(HttpStatus.BAD_REQUEST, "Invalid request", "The body is not JSON.");
        }
        throw Problems.of(HttpStatus.BAD_REQUEST, "Invalid request", "The body must be a JSON object.");
    }

    private void refuseAllBut(Set<String> known) {
        for (Object field : sent.keySet()) {
            if (!known.contains(field)) {
                refuse(String.valueOf(field), "unknown field; known are " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    void refuse(String field, String reason) {
        faults.add(new Fault(field, reason));
    }

    /** Throws if anything was wrong; to be called when all fields have been read. */
    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw Problems.invalid(List.copyOf(faults));
        }
    }

    boolean has(String field) {
        return sent.get(field) != null;
    }

    @Nullable
    Object value(String field) {
        return sent.get(field);
    }

    /** A name by which people recognise something; empty text with a fault if it is missing. */
    String name(String field) {
        if (!has(field)) {
            refuse(field, "is missing");
        }
        return Objects.requireNonNullElse(nameOrNull(field), "");
    }

    /** The same, where it may be left out. */
    @Nullable
    String nameOrNull(String field) {
        String name = has(field) ? text(field, LONGEST_NAME) : null;
        if (name != null && CitizenNumbers.isIn(name)) {
            refuse(field, CitizenNumbers.REFUSAL);
        }
        return name;
    }

    /** The text of a field; null with a fault if it is none. */
    @Nullable
    String text(String field, int most) {
        if (!(sent.get(field) instanceof String text)
                || text.isBlank()
                || text.length() > most
                || text.chars().anyMatch(Character::isISOControl)) {
            refuse(field, "must be a text of 1 to " + most + " characters, not blank and without control characters");
            return null;
        }
        return text.strip();
    }

    /** What the text of a field stands for; null if it is left out, or with a fault. */
    <T> @Nullable T parsed(String field, Function<String, T> parse) {
        String text = has(field) ? text(field, 200) : null;
        try {
            return text == null ? null : parse.apply(text);
        } catch (IllegalArgumentException e) {
            refuse(field, Objects.requireNonNullElse(e.getMessage(), "is not valid"));
            return null;
        }
    }

    @Nullable
    Instant instant(String field) {
        return parsed(field, text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("must be a moment with its offset, as 2026-12-01T08:00:00Z", e);
            }
        });
    }

    /** Yes or no; null if it is left out, or with a fault. */
    @Nullable
    Boolean flag(String field) {
        if (has(field) && !(sent.get(field) instanceof Boolean)) {
            refuse(field, "must be true or false");
        }
        return sent.get(field) instanceof Boolean flag ? flag : null;
    }

    /** What the words of a list stand for; none if it is left out. */
    <T> Set<T> words(String field, Function<String, T> parse) {
        Set<T> words = new LinkedHashSet<>();
        if (has(field) && !(sent.get(field) instanceof List<?>)) {
            refuse(field, "must be a list of words");
        }
        if (sent.get(field) instanceof List<?> list) {
            list.forEach(each -> addWord(field, each, parse, words));
        }
        return words;
    }

    private <T> void addWord(String field, @Nullable Object each, Function<String, T> parse, Set<T> words) {
        try {
            words.add(parse.apply(each instanceof String word ? word : ""));
        } catch (IllegalArgumentException e) {
            refuse(field, Objects.requireNonNullElse(e.getMessage(), "is not valid"));
        }
    }
}
