/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.line;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.tekortwacht.contracts.report.RawLine;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one line, read by type. A value of the wrong form gives a fault and reads as null, and so does a missing
 * one; {@link #require} makes the latter a fault too. Nothing here throws.
 */
public final class LineFields {

    /** The first number that is too large for a quantity: from 2^53 on, not every reader of JSON is exact. */
    public static final long QUANTITY_LIMIT = 1L << 53;

    private static final BigInteger LIMIT = BigInteger.valueOf(QUANTITY_LIMIT);
    private static final int SHOWN_LENGTH = 60;
    private static final int MAX_DECIMALS = 100;

    private final Map<String, @Nullable Object> values;
    private final Map<String, String> misread;
    private final Faults faults;
    private final DayTexts days;

    /** The fields of the line; what is wrong with them goes to {@code faults}. */
    public LineFields(RawLine line, Faults faults, DayTexts days) {
        this(line, Map.of(), faults, days);
    }

    /**
     * The fields of a line of which some could not be taken from the form it came in.
     *
     * @param misread the reason, by field; reading the field gives it as a fault
     */
    public LineFields(RawLine line, Map<String, String> misread, Faults faults, DayTexts days) {
        this.values = line.fields();
        this.misread = misread;
        this.faults = faults;
        this.days = days;
    }

    /** Whether the field has a value; null counts as absent. */
    public boolean has(String name) {
        return values.get(name) != null || misread.containsKey(name);
    }

    /** The value, or null after a fault if it could not be taken. */
    private @Nullable Object value(String name) {
        String reason = misread.get(name);
        if (reason != null) {
            faults.add(name, reason);
            return null;
        }
        return values.get(name);
    }

    /** Notes a fault if the field has no value. */
    public void require(String name) {
        if (!has(name)) {
            faults.add(name, name + " is missing");
        }
    }

    /** A text, as sent. */
    public @Nullable String text(String name) {
        Object value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            faults.add(name, name + " must be a text in quotes, not " + shown(value));
            return null;
        }
        if (!isStorable(text)) {
            faults.add(name, name + " holds a character that is no text (U+0000 or half a surrogate pair)");
            return null;
        }
        return text;
    }

    /**
     * An identifier.
     *
     * @param read makes the identifier; an {@link IllegalArgumentException} says why the text is none
     */
    public <T> @Nullable T id(String name, Function<String, T> read) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException e) {
            faults.add(name, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** A day, exactly {@code yyyy-MM-dd}. */
    public @Nullable LocalDate day(String name) {
        Object value = value(name);
        if (value == null) {
            return null;
        }
        LocalDate day = value instanceof String text ? days.read(text).orElse(null) : null;
        if (day == null) {
            faults.add(name, "not a date: " + shown(value) + "; write it as yyyy-MM-dd, like 2026-11-20");
        }
        return day;
    }

    /** The day if there is one, without a fault if there is not. */
    public @Nullable LocalDate dayIfAny(String name) {
        return values.get(name) instanceof String text ? days.read(text).orElse(null) : null;
    }

    /** An instant with its offset, to the microsecond, in the years 1 to 9999. */
    public @Nullable Instant instant(String name) {
        Object value = value(name);
        if (value == null) {
            return null;
        }
        Instant instant = value instanceof String text ? parseInstant(text) : null;
        if (instant == null) {
            faults.add(name, "not an instant: " + shown(value) + "; write it like 2026-11-20T10:15:00Z");
        }
        return instant;
    }

    /** A plain whole number, 0 or more and below {@link #QUANTITY_LIMIT}. */
    public @Nullable Long wholeNumber(String name) {
        Object value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof BigInteger number)) {
            faults.add(name, name + " must be a plain whole number like 1200, not " + shown(value));
            return null;
        }
        if (number.signum() < 0 || number.compareTo(LIMIT) >= 0) {
            faults.add(name, name + " must be 0 or more and below 2^53, not " + shown(value));
            return null;
        }
        return number.longValue();
    }

    /** A number above 0, in its shortest form. */
    public @Nullable BigDecimal positive(String name) {
        Object value = value(name);
        if (value == null) {
            return null;
        }
        BigDecimal number = number(value);
        if (number == null
                || number.signum() <= 0
                || number.scale() > MAX_DECIMALS
                || number.compareTo(new BigDecimal(LIMIT)) >= 0) {
            faults.add(name, name + " must be a number above 0 like 1.5, not " + shown(value));
            return null;
        }
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static @Nullable BigDecimal number(Object value) {
        return value instanceof BigInteger whole
                ? new BigDecimal(whole)
                : value instanceof BigDecimal decimal ? decimal : null;
    }

    /** A number from 0 to 1. */
    public @Nullable BigDecimal share(String name) {
        Object value = value(name);
        if (value == null) {
            return null;
        }
        BigDecimal number = number(value);
        if (number == null
                || number.signum() < 0
                || number.compareTo(BigDecimal.ONE) > 0
                || number.scale() > MAX_DECIMALS) {
            faults.add(name, name + " must be a number from 0 to 1 like 0.35, not " + shown(value));
            return null;
        }
        return number;
    }

    /** True or false. */
    public @Nullable Boolean flag(String name) {
        Object value = value(name);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        faults.add(name, name + " must be true or false, not " + shown(value));
        return null;
    }

    /** One of the names of an enum, written as there. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        return choice(name, type, UnaryOperator.identity());
    }

    /** One of the names of an enum, written in lower case. */
    public <E extends Enum<E>> @Nullable E lowerCaseChoice(String name, Class<E> type) {
        return choice(name, type, text -> text.toLowerCase(Locale.ROOT));
    }

    private <E extends Enum<E>> @Nullable E choice(String name, Class<E> type, UnaryOperator<String> written) {
        Object value = value(name);
        if (value == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (written.apply(constant.name()).equals(value)) {
                return constant;
            }
        }
        String choices = String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> written.apply(constant.name()))
                        .toList());
        faults.add(name, "unknown " + name + " " + shown(value) + "; use one of " + choices);
        return null;
    }

    /** The value for people to recognise, shortened. */
    public static String shown(Object value) {
        String text = value instanceof String ? "'" + value + "'" : String.valueOf(value);
        return text.length() <= SHOWN_LENGTH ? text : text.substring(0, SHOWN_LENGTH) + "…";
    }

    private static @Nullable Instant parseInstant(String text) {
        try {
            OffsetDateTime at = OffsetDateTime.parse(text);
            int year = at.toInstant().atOffset(ZoneOffset.UTC).getYear();
            return year < 1 || year > 9999 ? null : at.toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** PostgreSQL stores no U+0000, and UTF-8 knows no half of a surrogate pair. */
    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
