/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.fuzz.Said;
import nl.tekortwacht.ingest.imports.Importers;
import nl.tekortwacht.ingest.imports.format.ImportResult;
import nl.tekortwacht.ingest.imports.format.ImportSink;
import nl.tekortwacht.ingest.imports.format.RowRemark;
import nl.tekortwacht.ingest.imports.format.Treatment;

/** Runs an importer on a file and checks what it hands over. */
final class Imported implements ImportSink {

    private long unusable;

    private Imported() {}

    /** Every row is used, repeated or unusable with a remark; a file that cannot be read at all is an IOException. */
    static void requireRows(String format, String fileName, byte[] content) {
        try {
            Path folder = Files.createTempDirectory("fuzz-");
            Path file = Files.write(folder.resolve(fileName), content);
            try {
                read(format, file);
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(String format, Path file) {
        Imported sink = new Imported();
        try {
            ImportResult result = Importers.ofFormat(format).orElseThrow().read(file, sink);
            long sum = result.rowsUsed() + result.rowsRepeated() + result.rowsUnusable();
            if (result.rowsRead() != sum || result.rowsUnusable() != sink.unusable) {
                throw new AssertionError(result + ", but " + sink.unusable + " remarks");
            }
            result.notes().forEach(Said::isText);
        } catch (IOException e) {
            Said.isText(String.valueOf(e));
        }
    }

    @Override
    public void registry(RegistryLine line) {
        if (!Json.read(Json.bytes(line), RegistryLine.class).equals(line)) {
            throw new AssertionError("cannot be passed on: " + line);
        }
    }

    @Override
    public void report(Report report) {
        if (!Json.read(Json.bytes(report), Report.class).equals(report)) {
            throw new AssertionError("cannot be passed on: " + report);
        }
    }

    @Override
    public void remark(RowRemark remark) {
        unusable += remark.treatment() == Treatment.UNUSABLE ? 1 : 0;
        Said.isText(remark.reason());
    }
}
