/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import nl.tekortwacht.audit.chain.Breach;
import nl.tekortwacht.audit.chain.ChainRow;
import nl.tekortwacht.audit.chain.LineCheck;
import nl.tekortwacht.audit.log.AuditTrail;
import nl.tekortwacht.audit.log.WholeDays;
import nl.tekortwacht.audit.ndjson.ExportLine;
import nl.tekortwacht.standalone.embedded.CannotStartException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Exports of the log. */
public final class AuditFiles {

    private AuditFiles() {}

    /**
     * Writes the rows of the days, the last one included.
     *
     * @return how many rows
     */
    public static long write(AuditTrail trail, LocalDate from, LocalDate to, Path file)
            throws IOException, InterruptedException, ExecutionException {
        AtomicLong rows = new AtomicLong();
        try (Writer out = Files.newBufferedWriter(file)) {
            new WholeDays(trail)
                    .pages(from, to)
                    .concatMap(
                            page -> Mono.fromRunnable(() -> rows.addAndGet(write(page, out)))
                                    .subscribeOn(Schedulers.boundedElastic()),
                            1)
                    .then()
                    .toFuture()
                    .get();
        }
        return rows.get();
    }

    private static int write(List<ChainRow> page, Writer out) {
        try {
            for (ChainRow row : page) {
                out.write(ExportLine.text(row));
            }
            return page.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Looks at the lines until one is not well.
     *
     * @param check shown the rows
     * @throws CannotStartException if a line is not one of an export
     */
    public static Optional<Breach> check(Path file, LineCheck check) throws IOException {
        long number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Optional<Breach> found = check.next(ExportLine.read(line));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new CannotStartException(
                    "Line " + number + " of " + file + " is not a row of an audit log: " + e.getMessage(), e);
        }
    }
}
