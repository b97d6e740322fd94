/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.ndjson;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.simulator.SimulatedCountry;
import nl.tekortwacht.simulator.truth.Truth;

/**
 * Writes a country to a folder: {@code registry.ndjson}, {@code reports.ndjson}, {@code truth.ndjson} (runs on which a
 * product could not be had) and {@code failures.ndjson} (what was behind them, and what came to nothing). Every line is
 * one JSON object in UTF-8 and ends with a line feed.
 */
public final class SimulationWriter {

    /** The name of the registry's file. */
    public static final String REGISTRY = "registry.ndjson";

    /** The name of the reports' file. */
    public static final String REPORTS = "reports.ndjson";

    /** The name of the file of runs. */
    public static final String TRUTH = "truth.ndjson";

    /** The name of the file of failures. */
    public static final String FAILURES = "failures.ndjson";

    private static final int BUFFER = 1 << 20;

    /** Lines written, by file. */
    public record Written(long registry, long reports, long runs, long failures) {}

    private SimulationWriter() {}

    /**
     * Writes the registry, then so many years of reports from the country's next day on, then the truth. Files of the
     * same name are overwritten; the folder is made if it is not there.
     *
     * @param years 1 or more
     * @throws IOException if it cannot be written
     */
    public static Written write(SimulatedCountry country, int years, Path folder) throws IOException {
        if (years < 1) {
            throw new IllegalArgumentException("years must be 1 or more, not " + years);
        }
        Files.createDirectories(folder);
        long registry = lines(folder.resolve(REGISTRY), country.registry());
        long reports = reports(country, country.nextDate().plusYears(years), folder.resolve(REPORTS));
        Truth truth = country.truth();
        long runs = lines(folder.resolve(TRUTH), truth.runs());
        long failures = lines(folder.resolve(FAILURES), truth.failures());
        return new Written(registry, reports, runs, failures);
    }

    private static long reports(SimulatedCountry country, LocalDate end, Path file) throws IOException {
        long lines = 0;
        try (OutputStream out = open(file)) {
            while (country.nextDate().isBefore(end)) {
                for (Report report : country.nextDay().reports()) {
                    line(report, out);
                    lines++;
                }
            }
        }
        return lines;
    }

    private static long lines(Path file, List<?> items) throws IOException {
        try (OutputStream out = open(file)) {
            for (Object item : items) {
                line(item, out);
            }
        }
        return items.size();
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    private static void line(Object item, OutputStream out) throws IOException {
        out.write(Json.bytes(item));
        out.write('\n');
    }
}
