/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.tekortwacht.ingest.imports.format.ImportResult;
import nl.tekortwacht.ingest.imports.format.ImportSink;
import nl.tekortwacht.ingest.imports.format.Importer;
import nl.tekortwacht.ingest.imports.format.RowTally;

/**
 * Reads daily full exports of the Canadian mandatory shortage notifications and reports what changed from one to the
 * next. A version is received at noon of the day of the export in which it first appears; of what the first export
 * shows, nothing was known to us before that day, whatever its date of creation.
 */
public final class CanadianExportsImporter implements Importer {

    @Override
    public String format() {
        return "ca-exports";
    }

    @Override
    public String reads() {
        return "daily exports of the Canadian shortage notifications (a folder, a csv file, or a tar, tar.gz, tar.xz or zip)";
    }

    @Override
    public ImportResult read(Path source, ImportSink sink) throws IOException {
        RowTally tally = new RowTally(sink);
        ReportStream stream = new ReportStream(sink, tally, new ProductBook(sink));
        NavigableSet<LocalDate> days = new TreeSet<>();
        try (ExportFolder folder = ExportFolder.open(source)) {
            for (Export export : ExportDays.of(folder, tally)) {
                Optional<List<ExportRow>> rows = ExportReader.read(export, tally);
                if (rows.isPresent()) {
                    stream.take(rows.get(), export.day());
                    days.add(export.day());
                }
            }
        }
        if (!days.isEmpty()) {
            note(days, stream.remarkVanished(days.last()), tally);
        }
        return tally.result();
    }

    private static void note(NavigableSet<LocalDate> days, long vanished, RowTally tally) {
        tally.note("exports read: " + days.size() + ", from " + days.first() + " to " + days.last());
        String missing = days.first()
                .datesUntil(days.last())
                .filter(day -> !days.contains(day))
                .map(LocalDate::toString)
                .collect(Collectors.joining(", "));
        tally.note("days without an export: " + (missing.isEmpty() ? "none" : missing));
        tally.note("announcements in effect that the last export no longer shows: " + vanished);
    }
}
