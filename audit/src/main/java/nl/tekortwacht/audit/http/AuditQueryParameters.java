/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ServerWebExchange;

/** Reads the query of a request and keeps every fault, so that all of them are told together. */
final class AuditQueryParameters {

    private static final int MAX_LENGTH = 300;

    private final MultiValueMap<String, String> sent;
    private final Set<String> read = new TreeSet<>();
    private final List<Map<String, String>> faults = new ArrayList<>();

    AuditQueryParameters(ServerWebExchange exchange) {
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
            String detail = faults.stream()
                    .map(fault -> fault.get("field") + ": " + fault.get("reason"))
                    .collect(Collectors.joining("; "));
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
            problem.setTitle("Invalid request");
            problem.setProperty("errors", List.copyOf(faults));
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
        }
    }

    private void fault(String name, String reason) {
        faults.add(Map.of("field", name, "reason", reason));
    }

    @Nullable
    String text(String name) {
        return one(name, Function.identity());
    }

    @Nullable
    Instant instant(String name) {
        return one(name, text -> {
            try {
                // A plus that was not encoded arrives as a blank.
                return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("must be an instant like 2026-11-20T17:00:00Z", e);
            }
        });
    }

    @Nullable
    LocalDate day(String name) {
        return one(name, text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("must be a day like 2026-11-20", e);
            }
        });
    }

    <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
        return one(name, text -> {
            for (E word : type.getEnumConstants()) {
                if (word.name().equals(text.toUpperCase(Locale.ROOT))) {
                    return word;
                }
            }
            throw new IllegalArgumentException("must be one of " + List.of(type.getEnumConstants()));
        });
    }

    /** A whole number from 1 to the most. */
    int number(String name, int most, int otherwise) {
        Integer number = one(name, text -> {
            String reason = "must be a whole number from 1 to " + most;
            try {
                int value = Integer.parseInt(text);
                if (value < 1 || value > most) {
                    throw new IllegalArgumentException(reason);
                }
                return value;
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(reason, e);
            }
        });
        return number == null ? otherwise : number;
    }

    private <T> @Nullable T one(String name, Function<String, T> parse) {
        read.add(name);
        List<@Nullable String> values = new ArrayList<>(sent.getOrDefault(name, List.of()));
        if (values.isEmpty()) {
            return null;
        }
        String text = values.getFirst();
        if (values.size() > 1 || text == null || text.isBlank() || text.length() > MAX_LENGTH) {
            fault(name, "is given once, is not empty, and has at most " + MAX_LENGTH + " characters");
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            fault(name, Objects.requireNonNullElse(e.getMessage(), "is not valid"));
            return null;
        }
    }
}
