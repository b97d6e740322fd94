/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the days of the lists: year first, or day first as these countries write; a time after it is ignored. */
final class ListDay {

    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    "uuuu-M-d", "uuuu/M/d", "d.M.uuuu", "d/M/uuuu", "d-M-uuuu")
            .map(form -> DateTimeFormatter.ofPattern(form).withResolverStyle(ResolverStyle.STRICT))
            .toList();
    private static final Pattern TIME_AFTER = Pattern.compile("[T ]\\d{1,2}:.*");
    private static final Pattern IN_A_NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private ListDay() {}

    /** The day, or empty if the text is none. */
    static Optional<LocalDate> of(String text) {
        String day = TIME_AFTER.matcher(text).replaceFirst("");
        return FORMS.stream().flatMap(form -> parse(day, form).stream()).findFirst();
    }

    /** The day in the name of a file. */
    static Optional<LocalDate> inName(String name) {
        Matcher found = IN_A_NAME.matcher(name);
        return found.find() ? of(found.group()) : Optional.empty();
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
