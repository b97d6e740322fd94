/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.ingest.imports.format.ImportSink;
import nl.tekortwacht.ingest.imports.format.RowRemark;
import nl.tekortwacht.ingest.imports.format.RowTally;

/**
 * What the last export of a series shows of each report, taken from its columns alone, without the history and without
 * the importer's readings: against this a replay of the imported stream can be held.
 */
public final class CanadianTruth {

    private final LocalDate asOf;
    private final List<ShownReport> reports;

    private CanadianTruth(LocalDate asOf, List<ShownReport> reports) {
        this.asOf = asOf;
        this.reports = List.copyOf(reports);
    }

    /** The day of the last export. */
    public LocalDate asOf() {
        return asOf;
    }

    /** How many reports it shows. */
    public int size() {
        return reports.size();
    }

    /**
     * Reads the last export of a series that can be read.
     *
     * @throws IOException if the source cannot be read or holds no export
     */
    public static CanadianTruth read(Path source) throws IOException {
        RowTally tally = new RowTally(new Nowhere());
        try (ExportFolder folder = ExportFolder.open(source)) {
            for (Export export : new ArrayList<>(ExportDays.of(folder, tally)).reversed()) {
                Optional<List<ExportRow>> rows = ExportReader.read(export, tally);
                if (rows.isPresent()) {
                    return of(export.day(), rows.get());
                }
            }
        }
        throw new IOException("no export in " + source);
    }

    static CanadianTruth of(LocalDate asOf, List<ExportRow> rows) {
        Map<ProductId, PartyId> holders = holders(rows);
        List<ShownReport> shown = new ArrayList<>();
        for (ExportRow row : rows) {
            ProductId product = row.product();
            boolean byHolder =
                    product != null && row.company() != null && row.company().equals(holders.get(product));
            shown.add(ShownReport.of(row, byHolder, asOf));
        }
        return new CanadianTruth(asOf, shown);
    }

    /** Holds the shortage list of a replay as of {@link #asOf} against what the export shows. */
    public TruthComparison compare(List<Shortage> shortages, int qualifyingDays) {
        return new TruthComparer(asOf, discontinued(), qualifyingDays).compare(reports, shortages);
    }

    /** The products whose discontinuation the export shows as in force. */
    private Set<ProductId> discontinued() {
        Set<ProductId> products = new HashSet<>();
        for (ShownReport report : reports) {
            LocalDate start = report.start();
            if (report.status() == SourceStatus.DISCONTINUED
                    && report.product() != null
                    && start != null
                    && report.byHolder()
                    && !start.isAfter(asOf)) {
                products.add(report.product());
            }
        }
        return products;
    }

    private static Map<ProductId, PartyId> holders(List<ExportRow> rows) {
        Map<ProductId, Long> newest = new HashMap<>();
        Map<ProductId, PartyId> holders = new HashMap<>();
        for (ExportRow row : rows) {
            ProductId product = row.product();
            Long number = row.number();
            PartyId company = row.company();
            if (product != null
                    && number != null
                    && company != null
                    && newest.merge(product, number, Math::max).equals(number)) {
                holders.put(product, company);
            }
        }
        return holders;
    }

    private static final class Nowhere implements ImportSink {

        @Override
        public void registry(RegistryLine line) {}

        @Override
        public void report(Report report) {}

        @Override
        public void remark(RowRemark remark) {}
    }
}
