/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.registry.PartyLine;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.ingest.imports.format.ImportResult;
import nl.tekortwacht.ingest.imports.format.ImportSink;
import nl.tekortwacht.ingest.imports.format.RowRemark;
import nl.tekortwacht.ingest.imports.format.RowTally;
import nl.tekortwacht.ingest.imports.format.Table;
import nl.tekortwacht.ingest.imports.format.TableRow;
import nl.tekortwacht.ingest.imports.format.Treatment;
import org.jspecify.annotations.Nullable;

/** One reading of a ledger: all rows first, as the deliveries of a month's last 12 months are spread over the file. */
final class LedgerReading {

    static final String NOT_IDENTIFIED = "month, clinic or product cannot be told";
    static final String CLOSING_NOT_WHOLE = "closing stock is not a whole number of 0 or more";
    static final String TWICE = "the month of a product at a clinic is there twice";
    static final String DISTRIBUTED_NOT_WHOLE = "distributed is not a whole number: deliveries of 12 months unknown";
    static final String UNBALANCED = "opening, received, distributed and adjusted do not add up to closing";
    static final String OPENING_DIFFERS = "opening stock is not the closing stock of the month before";

    private static final int MONTHS = 12;
    private static final int DAY_OF_RECEIPT = 5;

    private final ImportSink sink;
    private final RowTally tally;
    private final Map<LedgerRow.Series, NavigableMap<YearMonth, LedgerRow>> ledger = new TreeMap<>();
    private long withoutDeliveries;

    LedgerReading(ImportSink sink) {
        this.sink = sink;
        this.tally = new RowTally(sink);
    }

    ImportResult read(Path source) throws IOException {
        Table.read(source, StockLedgerImporter.COLUMNS, tally, this::row);
        registry();
        ledger.values().stream()
                .flatMap(months -> months.values().stream())
                .sorted(Comparator.comparing(LedgerRow::month).thenComparing(LedgerRow::series))
                .forEach(this::report);
        tally.note("months without the deliveries of 12 months: " + withoutDeliveries);
        return tally.result();
    }

    private void row(TableRow row) {
        LedgerRow month = LedgerRow.of(row).orElse(null);
        if (month == null) {
            unusable(row, NOT_IDENTIFIED);
            return;
        }
        NavigableMap<YearMonth, LedgerRow> months = ledger.computeIfAbsent(month.series(), series -> new TreeMap<>());
        if (months.containsKey(month.month())) {
            unusable(row, TWICE);
        } else {
            months.put(month.month(), month);
        }
    }

    private void registry() {
        Map<String, LedgerRow> sites = new TreeMap<>();
        Set<String> products = new HashSet<>();
        ledger.forEach((series, months) -> {
            sites.putIfAbsent(series.site(), months.firstEntry().getValue());
            if (products.add(series.product())) {
                sink.registry(product(series));
            }
        });
        sites.values().forEach(row -> sink.registry(party(row)));
    }

    private static ProductLine product(LedgerRow.Series series) {
        return new ProductLine(
                series.productId(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static PartyLine party(LedgerRow row) {
        String where = row.row().cell("region") + " / " + row.row().cell("district");
        return new PartyLine(row.series().party(), "Clinic " + row.series().site(), null, where, false, null, null);
    }

    private void report(LedgerRow row) {
        Long closing = row.closing();
        if (closing == null) {
            unusable(row.row(), CLOSING_NOT_WHOLE);
            return;
        }
        remarks(row);
        tally.used();
        Long delivered12m = delivered12m(row);
        if (delivered12m == null) {
            withoutDeliveries++;
        }
        LocalDate received = row.month().plusMonths(1).atDay(DAY_OF_RECEIPT);
        sink.report(new StockReport(
                new ReportId(row.series().site() + "-" + row.series().product() + "-" + row.month()),
                row.series().party(),
                row.series().productId(),
                BusinessDays.noonOf(received),
                null,
                row.month().atEndOfMonth(),
                closing,
                delivered12m,
                true,
                null));
    }

    /** What was distributed in the 12 months up to and with this one; null if one of them is not there. */
    private @Nullable Long delivered12m(LedgerRow row) {
        NavigableMap<YearMonth, LedgerRow> months = monthsOf(row);
        long sum = 0;
        for (int back = 0; back < MONTHS; back++) {
            LedgerRow month = months.get(row.month().minusMonths(back));
            Long distributed = month == null ? null : month.distributed();
            if (distributed == null) {
                return null;
            }
            sum += distributed;
        }
        return sum;
    }

    private void remarks(LedgerRow row) {
        if (row.distributed() == null) {
            remark(row, Treatment.MENDED, DISTRIBUTED_NOT_WHOLE);
        }
        if (row.unbalanced()) {
            remark(row, Treatment.NOTED, UNBALANCED);
        }
        LedgerRow before = monthsOf(row).get(row.month().minusMonths(1));
        if (before != null && !before.row().cell("stock_end").equals(row.row().cell("stock_initial"))) {
            remark(row, Treatment.NOTED, OPENING_DIFFERS);
        }
    }

    private NavigableMap<YearMonth, LedgerRow> monthsOf(LedgerRow row) {
        return ledger.getOrDefault(row.series(), new TreeMap<>());
    }

    private void unusable(TableRow row, String reason) {
        tally.unusable(row.file(), row.line(), reason, null, row.raw());
    }

    private void remark(LedgerRow row, Treatment treatment, String reason) {
        TableRow at = row.row();
        sink.remark(new RowRemark(at.file(), at.line(), treatment, reason, null, at.raw()));
    }
}
