/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.PartyLine;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.ingest.imports.SharedData;
import nl.tekortwacht.ingest.imports.format.Collected;
import nl.tekortwacht.ingest.imports.format.Treatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockLedgerImporterTest {

    private static final String HEADER = "year,month,region,district,site_code,product_code,stock_initial,"
            + "stock_received,stock_distributed,stock_adjustment,stock_end,average_monthly_consumption\n";

    @TempDir
    private Path folder;

    @Test
    void aMonthIsAReportOfTheClinicOnItsLastDayReceivedOnTheFifthOfTheNext() throws IOException {
        Collected read = read("2016,2,NORTH,ONE,C1,A1,10,5,4,-1,10,3\n");

        assertThat(reports(read)).singleElement().satisfies(report -> {
            assertThat(report.reporter()).isEqualTo(new PartyId("wholesaler:C1"));
            assertThat(report.product()).isEqualTo(new ProductId("CI:A1"));
            assertThat(report.date()).isEqualTo(LocalDate.parse("2016-02-29"));
            assertThat(report.receivedAt()).isEqualTo(Instant.parse("2016-03-05T11:00:00Z"));
            assertThat(report.onHand()).isEqualTo(10);
            assertThat(report.stocked()).isTrue();
        });
        assertThat(read.registry())
                .filteredOn(PartyLine.class::isInstance)
                .singleElement()
                .satisfies(line -> assertThat(((PartyLine) line).fullLine()).isFalse());
    }

    @Test
    void deliveriesAreTheSumOfTwelveMonthsAndUnknownWhenOneIsMissing() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int month = 1; month <= 12; month++) {
            rows.append("2016,%d,N,O,C1,A1,20,0,%d,0,%d,0%n".formatted(month, month, 20 - month));
        }
        rows.append("2017,2,N,O,C1,A1,20,0,1,0,19,0\n");

        assertThat(reports(read(rows.toString())))
                .extracting(StockReport::delivered12m)
                .hasSize(13)
                .satisfies(sums -> {
                    assertThat(sums.subList(0, 11)).containsOnlyNulls();
                    assertThat(sums.get(11)).isEqualTo(78);
                    assertThat(sums.get(12)).isNull();
                });
    }

    @Test
    void whatIsNoStockIsListedWithItsReason() throws IOException {
        Collected read = read("""
                2016,1,N,O,C1,A1,0,0,3,0,-3,0
                2016,2,N,O,C1,A1,0,0,0,0,2.5,0
                2016,13,N,O,C1,A1,0,0,0,0,0,0
                2016,3,N,O,,A1,0,0,0,0,0,0
                2016,4,N,O,C1,A1,0,4,0,0,4.0,0
                2016,4,N,O,C1,A1,0,4,0,0,4,0
                """);

        assertThat(reports(read)).extracting(StockReport::onHand).containsExactly(4L);
        assertThat(read.reasons(Treatment.UNUSABLE))
                .isEqualTo(Map.of(
                        LedgerReading.CLOSING_NOT_WHOLE, 2L,
                        LedgerReading.NOT_IDENTIFIED, 2L,
                        LedgerReading.TWICE, 1L));
    }

    @Test
    void whatDoesNotAddUpIsUsedAndNoted() throws IOException {
        Collected read = read("2016,1,N,O,C1,A1,5,0,1,0,5,0\n2016,2,N,O,C1,A1,7,0,-1,0,8,0\n");

        assertThat(reports(read)).hasSize(2);
        assertThat(read.reasons(Treatment.NOTED))
                .isEqualTo(Map.of(LedgerReading.UNBALANCED, 1L, LedgerReading.OPENING_DIFFERS, 1L));
        assertThat(read.reasons(Treatment.MENDED)).isEqualTo(Map.of(LedgerReading.DISTRIBUTED_NOT_WHOLE, 1L));
    }

    @Test
    void everyMonthOfTheRealLedgerIsAReport() throws IOException {
        Collected read =
                Collected.from(new StockLedgerImporter(), SharedData.file("stock-ledger/ledger-2016-2017.csv"));

        assertThat(reports(read)).hasSize(18_387);
        assertThat(read.registry()).hasSize(146 + 11);
        assertThat(read.result().rowsUnusable()).isZero();
        assertThat(read.reasons(Treatment.NOTED)).isEqualTo(Map.of(LedgerReading.OPENING_DIFFERS, 142L));
    }

    private static List<StockReport> reports(Collected read) {
        return read.reports().stream().map(StockReport.class::cast).toList();
    }

    private Collected read(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("ledger.csv"), HEADER + rows);
        return Collected.from(new StockLedgerImporter(), file);
    }
}
