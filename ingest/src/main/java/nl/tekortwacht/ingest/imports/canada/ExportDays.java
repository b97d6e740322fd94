/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.tekortwacht.ingest.imports.format.RowTally;

/** The exports of a folder by day, as the names of the files tell it. */
final class ExportDays {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private ExportDays() {}

    /** The exports in the order of their days; files without a day, or of a day that is there already, are tallied. */
    static Collection<Export> of(ExportFolder folder, RowTally tally) {
        TreeMap<LocalDate, Export> exports = new TreeMap<>();
        for (Path path : folder.files()) {
            String name = String.valueOf(path.getFileName());
            Optional<LocalDate> day = dayIn(name);
            if (day.isEmpty()) {
                tally.unusable(name, 0, Reasons.NO_DAY_IN_NAME, null, "");
            } else if (exports.putIfAbsent(day.get(), new Export(name, day.get(), path)) != null) {
                tally.unusable(name, 0, Reasons.DAY_TWICE, day.get().toString(), "");
            }
        }
        return exports.values();
    }

    private static Optional<LocalDate> dayIn(String name) {
        Matcher found = DAY.matcher(name);
        try {
            return found.find() ? Optional.of(LocalDate.parse(found.group())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
