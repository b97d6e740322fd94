/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.time.LocalDate;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.StockReport;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a stock line. */
final class StockReader {

    private StockReader() {}

    static @Nullable Report read(Reading line, Header header) {
        line.fields.require("date");
        line.fields.require("onHand");
        LocalDate date = line.dayThatCame("date");
        Long onHand = line.units("onHand", header.unitsPerPack());
        Long delivered12m = line.units("delivered12m", header.unitsPerPack());
        boolean stocked = !Boolean.FALSE.equals(line.fields.flag("stocked"));
        LocalDate expectedResupply = line.day("expectedResupply");
        if (!stocked && onHand != null && onHand != 0) {
            line.faults.add("stocked", "stocked is false, so onHand must be 0, not " + onHand);
        }
        Header.Complete complete = header.complete(line.receipt);
        if (complete == null || date == null || onHand == null) {
            return null;
        }
        return new StockReport(
                complete.reportId(),
                complete.reporter(),
                complete.product(),
                complete.receivedAt(),
                complete.replaces(),
                date,
                onHand,
                delivered12m,
                stocked,
                expectedResupply);
    }
}
