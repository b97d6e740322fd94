/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.page.SortKey;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.publication.Circle;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.contracts.time.BusinessDays;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;

/**
 * Reads the query of a request and keeps every fault, so that all of them can be told together. A parameter that nobody
 * reads is a fault too: a typo must not return everything.
 */
final class QueryParameters {

    private static final int MAX_LENGTH = 200;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final MultiValueMap<String, String> sent;
    private final Set<String> read = new TreeSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Circle circle;

    QueryParameters(ServerWebExchange exchange) {
        sent = exchange.getRequest().getQueryParams();
        circle = PublicationFilter.circle(exchange);
    }

    /** Throws if anything was wrong; to be called when all parameters have been read. */
    void refuseFaults() {
        for (String name : new TreeSet<>(sent.keySet())) {
            if (!read.contains(name)) {
                fault(
                        name,
                        "unknown query parameter; "
                                + (read.isEmpty() ? "there are none here" : "known are " + String.join(", ", read)));
            }
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(List.copyOf(faults));
        }
    }

    void fault(String name, String reason) {
        faults.add(new Fault(name, reason));
    }

    boolean isAtFault(String name) {
        return faults.stream().anyMatch(fault -> name.equals(fault.field()));
    }

    @Nullable
    String text(String name) {
        return one(name, Function.identity());
    }

    /** The value of a parameter that may be given once; null if it is absent or faulty. */
    <T> @Nullable T one(String name, Function<String, T> parse) {
        List<T> values = many(name, parse);
        if (values.size() > 1) {
            fault(name, "may be given once");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The values of a parameter that may be repeated, without the faulty ones. */
    <T> List<T> many(String name, Function<String, T> parse) {
        read.add(name);
        List<T> values = new ArrayList<>();
        for (@Nullable String text : sent.getOrDefault(name, List.of())) {
            T value = value(name, text, parse);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** A value that is not in the query, such as a part of the path or a header. */
    <T> @Nullable T value(String name, @Nullable String text, Function<String, T> parse) {
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

    <E extends Enum<E>> Set<E> words(String name, Class<E> type) {
        Set<E> words = EnumSet.noneOf(type);
        words.addAll(many(name, text -> Words.parse(type, text)));
        return words;
    }

    @Nullable
    Boolean flag(String name) {
        return one(name, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        });
    }

    /** A flag about something that only staff sees; whoever may ask for it knows it. */
    @Nullable
    Boolean flagOfStaff(String name) {
        Boolean flag = flag(name);
        if (flag != null && !circle.sees(Circle.STAFF)) {
            fault(name, "is for staff");
        }
        return flag;
    }

    @Nullable
    LocalDate date(String name) {
        return one(name, QueryParameters::parseDate);
    }

    @Nullable
    UUID uuid(String name) {
        return one(name, QueryParameters::parseUuid);
    }

    /** What to sort by: names of fields, with a minus for descending, separated by commas. */
    <F extends Enum<F>> List<SortKey<F>> sort(Class<F> fields) {
        List<SortKey<F>> keys = one("sort", text -> {
            List<SortKey<F>> parsed = new ArrayList<>();
            for (String key : text.split(",", -1)) {
                boolean descending = key.startsWith("-");
                parsed.add(
                        new SortKey<>(Words.parseCamelCase(fields, descending ? key.substring(1) : key), descending));
            }
            return List.copyOf(parsed);
        });
        return keys == null ? List.of() : keys;
    }

    PageRequest page() {
        Integer page = one("page", text -> number(text, PageRequest.MAX_PAGE));
        Integer size = one("pageSize", text -> number(text, PageRequest.MAX_SIZE));
        return new PageRequest(page == null ? 1 : page, size == null ? PageRequest.DEFAULT_SIZE : size);
    }

    /** What {@code asKnownAt} asks about; without it the present. */
    KnownAt knownAt(Instant now) {
        Instant instant = one("asKnownAt", QueryParameters::parseInstantOrDay);
        return instant == null ? KnownAt.present(now) : KnownAt.past(instant);
    }

    /** An instant, or a day for its beginning. */
    @Nullable
    Instant from(String name) {
        return one(name, QueryParameters::parseBeginning);
    }

    /** An instant, or a day for its end. */
    @Nullable
    Instant until(String name) {
        return one(name, QueryParameters::parseInstantOrDay);
    }

    static Instant parseBeginning(String text) {
        Instant instant = parseInstantOrDay(text);
        return text.contains("T")
                ? instant
                : BusinessDays.endOf(LocalDate.parse(text).minusDays(1));
    }

    static UUID parseUuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not a UUID");
        }
        return uuid;
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

    private static LocalDate parseDate(String text) {
        try {
            return reasonable(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a day like 2026-11-20", e);
        }
    }

    static Instant parseInstantOrDay(String text) {
        try {
            if (!text.contains("T")) {
                return BusinessDays.endOf(reasonable(LocalDate.parse(text)));
            }
            // A plus that was not encoded arrives as a blank.
            OffsetDateTime instant = OffsetDateTime.parse(text.replace(' ', '+'));
            reasonable(instant.toLocalDate());
            return instant.toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "must be an instant like 2026-11-20T17:00:00Z, or a day like 2026-11-20 for its end", e);
        }
    }

    private static LocalDate reasonable(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("out of range");
        }
        return day;
    }
}
