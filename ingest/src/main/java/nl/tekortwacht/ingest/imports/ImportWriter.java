/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.ingest.imports.format.ImportResult;
import nl.tekortwacht.ingest.imports.format.ImportSink;
import nl.tekortwacht.ingest.imports.format.Importer;
import nl.tekortwacht.ingest.imports.format.RowRemark;
import nl.tekortwacht.ingest.imports.format.Treatment;

/**
 * Writes what an importer reads: {@code registry.ndjson}, {@code reports.ndjson} (both as {@code replay} takes them),
 * {@code unusable.ndjson} (every row that was left out, mended or noted) and {@code summary.json}.
 */
public final class ImportWriter implements ImportSink, AutoCloseable {

    /** How many of the rows that were left out are given back at most. */
    public static final int SHOWN = 1_000;

    private final OutputStream registry;
    private final OutputStream reports;
    private final OutputStream unusable;
    private final Map<String, Long> reportCounts = new TreeMap<>();
    private final Map<Treatment, Map<String, Long>> remarkCounts = new EnumMap<>(Treatment.class);
    private final List<RowRemark> firstUnusable = new ArrayList<>();
    private long registryLines;

    /**
     * What came of an import.
     *
     * @param unusable the first {@value #SHOWN} rows that were left out
     */
    public record Conversion(ImportSummary summary, List<RowRemark> unusable) {}

    private ImportWriter(Path folder) throws IOException {
        Files.createDirectories(folder);
        registry = open(folder.resolve("registry.ndjson"));
        reports = open(folder.resolve("reports.ndjson"));
        unusable = open(folder.resolve("unusable.ndjson"));
    }

    /**
     * Imports the source into the folder, which is made if it is not there; files of an earlier import are overwritten.
     *
     * @throws IOException if the source cannot be read or the folder cannot be written
     */
    public static ImportSummary write(Importer importer, Path source, Path folder) throws IOException {
        return convert(importer, source, folder).summary();
    }

    /**
     * The same, and gives the first rows that were left out.
     *
     * @throws IOException if the source cannot be read or the folder cannot be written
     */
    public static Conversion convert(Importer importer, Path source, Path folder) throws IOException {
        try (ImportWriter writer = new ImportWriter(folder)) {
            ImportResult result = importer.read(source, writer);
            ImportSummary summary = writer.summary(importer, source, result);
            Files.write(folder.resolve("summary.json"), Json.bytes(summary));
            return new Conversion(summary, List.copyOf(writer.firstUnusable));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void registry(RegistryLine line) {
        registryLines++;
        writeLine(registry, line);
    }

    @Override
    public void report(Report report) {
        reportCounts.merge(nameOf(report), 1L, Long::sum);
        writeLine(reports, report);
    }

    @Override
    public void remark(RowRemark remark) {
        if (remark.treatment() == Treatment.UNUSABLE && firstUnusable.size() < SHOWN) {
            firstUnusable.add(remark);
        }
        remarkCounts
                .computeIfAbsent(remark.treatment(), treatment -> new TreeMap<>())
                .merge(remark.reason(), 1L, Long::sum);
        writeLine(unusable, remark);
    }

    @Override
    public void close() throws IOException {
        try (registry;
                reports;
                unusable) {
            unusable.flush();
        }
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    private static void writeLine(OutputStream out, Object value) {
        try {
            out.write(Json.bytes(value));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Report report) {
        if (report instanceof Notification notification) {
            return notification.replaces() == null ? "notification" : "replacement";
        } else if (report instanceof StockReport) {
            return "stock";
        }
        return report instanceof Retraction ? "retraction" : "order";
    }

    private ImportSummary summary(Importer importer, Path source, ImportResult result) {
        return new ImportSummary(
                importer.format(),
                String.valueOf(source.getFileName()),
                result.rowsRead(),
                result.rowsUsed(),
                result.rowsRepeated(),
                result.rowsUnusable(),
                registryLines,
                reportCounts,
                remarks(Treatment.UNUSABLE),
                remarks(Treatment.MENDED),
                remarks(Treatment.NOTED),
                result.notes());
    }

    private Map<String, Long> remarks(Treatment treatment) {
        return remarkCounts.getOrDefault(treatment, Map.of());
    }
}
