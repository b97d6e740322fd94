/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.line;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Days by their text {@code yyyy-MM-dd}; remembers those it read, since a batch names the same few days again and again. */
public final class DayTexts {

    private static final int LENGTH = "yyyy-MM-dd".length();

    private final Map<String, LocalDate> known = new HashMap<>();

    /** The day, or empty if the text is not a day that exists, written exactly {@code yyyy-MM-dd}. */
    public Optional<LocalDate> read(String text) {
        LocalDate day = known.get(text);
        if (day != null) {
            return Optional.of(day);
        }
        Optional<LocalDate> read = parse(text);
        read.ifPresent(value -> known.put(text, value));
        return read;
    }

    private static Optional<LocalDate> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
