/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.ingest.submission.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;

/**
 * Reads the query of a request and keeps every fault, so that all of them can be told together. A parameter that nobody
 * reads is a fault too: a typo must not return everything.
 */
final class QueryParameters {

    private static final int MAX_LENGTH = 300;

    private final MultiValueMap<String, String> sent;
    private final Set<String> read = new TreeSet<>();
    private final List<Fault> faults = new ArrayList<>();

    QueryParameters(ServerWebExchange exchange) {
        sent = exchange.getRequest().getQueryParams();
    }

    /** Throws if anything was wrong; to be called when all parameters have been read. */
    void refuseFaults() {
        for (String name : new TreeSet<>(sent.keySet())) {
            if (!read.contains(name)) {
                fault(name, "unknown query parameter; known are " + String.join(", ", read));
            }
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(List.copyOf(faults));
        }
    }

    void fault(String name, String reason) {
        faults.add(new Fault(name, reason));
    }

    @Nullable
    String text(String name) {
        return one(name, Function.identity());
    }

    @Nullable
    UUID uuid(String name) {
        return one(name, QueryParameters::parseUuid);
    }

    @Nullable
    Instant instant(String name) {
        return one(name, QueryParameters::parseInstant);
    }

    <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
        return one(name, text -> parseWord(type, text));
    }

    PageRequest page() {
        Integer page = one("page", text -> number(text, PageRequest.MAX_PAGE));
        Integer size = one("pageSize", text -> number(text, PageRequest.MAX_SIZE));
        return new PageRequest(page == null ? 1 : page, size == null ? PageRequest.DEFAULT_SIZE : size);
    }

    /** The value of a parameter that may be given once; null if it is absent or faulty. */
    <T> @Nullable T one(String name, Function<String, T> parse) {
        read.add(name);
        // A parameter without an equals sign has no value, which List.copyOf would not take.
        List<@Nullable String> values = new ArrayList<>(sent.getOrDefault(name, List.of()));
        if (values.size() > 1) {
            fault(name, "may be given once");
        }
        return values.isEmpty() ? null : value(name, values.getFirst(), parse);
    }

    private <T> @Nullable T value(String name, @Nullable String text, Function<String, T> parse) {
        if (text == null || text.isBlank()) {
            fault(name, "is empty");
            return null;
        }
        if (text.length() > MAX_LENGTH || text.chars().anyMatch(Character::isISOControl)) {
            fault(name, "has at most " + MAX_LENGTH + " characters and no control characters");
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            fault(name, Objects.requireNonNullElse(e.getMessage(), "is not valid"));
            return null;
        }
    }

    static UUID parseUuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not a UUID");
        }
        return uuid;
    }

    private static <E extends Enum<E>> E parseWord(Class<E> type, String text) {
        for (E word : type.getEnumConstants()) {
            if (word.name().equals(text.toUpperCase(Locale.ROOT))) {
                return word;
            }
        }
        throw new IllegalArgumentException("must be one of " + List.of(type.getEnumConstants()));
    }

    private static int number(String text, int most) {
        String reason = "must be a whole number from 1 to " + most;
        try {
            int number = Integer.parseInt(text);
            if (number < 1 || number > most) {
                throw new IllegalArgumentException(reason);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(reason, e);
        }
    }

    private static Instant parseInstant(String text) {
        try {
            // A plus that was not encoded arrives as a blank.
            Instant instant = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(Instant.parse("2200-01-01T00:00:00Z"))) {
                throw new DateTimeException("out of range");
            }
            return instant;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be an instant like 2026-11-20T17:00:00Z", e);
        }
    }
}
