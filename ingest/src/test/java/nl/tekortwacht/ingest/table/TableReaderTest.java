/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.tekortwacht.ingest.body.Limits;
import nl.tekortwacht.ingest.intake.ReportType;
import nl.tekortwacht.ingest.line.ReceivedLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReaderTest {

    private static final String STOCK = "meldingsnummer;melder;product;datum;voorraad";
    private static final String ROW = "r1;wholesaler:w1;RVG:1;20-11-2026;1.200";

    @Test
    void aRowBecomesTheLineThatWouldHaveBeenSent() {
        assertThat(read(null, STOCK, ROW)).singleElement().isInstanceOfSatisfying(ReceivedLine.Parsed.class, line -> {
            assertThat(line.line().fields())
                    .isEqualTo(java.util.Map.of(
                            "type", "stock",
                            "reportId", "r1",
                            "reporter", "wholesaler:w1",
                            "product", "RVG:1",
                            "date", "2026-11-20",
                            "onHand", java.math.BigInteger.valueOf(1200)));
            assertThat(line.number()).isEqualTo(2);
            assertThat(line.misread()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Meldings-Nummer;MELDER;Product;Datum;Voorraad|stock",
                "report id;reporter;product;date;on hand|stock",
                "reportId;reporter;product;date;onHand;delivered12m|stock",
                "report_id;reporter;article;date;on hand packs|stock",
                "meldingsnummer;melder;product;datum;besteld;geleverd|order",
                "meldingsnummer;melder;product;aard;begin;einde;oorzaak|notification",
                "meldingsnummer;melder;product;trekt in|retraction"
            })
    void theColumnsTellWhatTheRowsReport(String header, String type) {
        String row = "x" + ";x".repeat(header.split(";").length - 1);
        assertThat(read(null, header, row))
                .singleElement()
                .isInstanceOfSatisfying(
                        ReceivedLine.Parsed.class,
                        line -> assertThat(line.line().fields()).containsEntry("type", type));
    }

    @Test
    void theSenderOrTheRowMayTellWhatItReports() {
        String both = "soort;meldingsnummer;melder;product;datum;voorraad;besteld;geleverd";
        List<ReceivedLine> lines = read(
                null,
                both,
                "Voorraad;r1;wholesaler:w1;RVG:1;2026-11-20;5;;",
                "bestelling;r2;pharmacy:p1;RVG:1;2026-11-20;;6;0",
                "bestelling;r3;pharmacy:p1;RVG:1;2026-11-20;7;6;0");

        assertThat(lines.subList(0, 2))
                .extracting(line -> ((ReceivedLine.Parsed) line).line().fields().get("type"))
                .containsExactly("stock", "order");
        assertThat(reason(lines.get(2))).isEqualTo("a row of type order has no onHand; leave that cell empty");
        assertThat(read(ReportType.STOCK, STOCK, ROW)).singleElement().isInstanceOf(ReceivedLine.Parsed.class);
        assertThat(reason(read(ReportType.ORDER, STOCK, ROW).getFirst()))
                .isEqualTo("rows of type order have no column voorraad");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "meldingsnummer;melder;product;datum;vooraad|unknown column 'vooraad'; the nearest known one is 'voorraad'",
                "meldingsnummer;melder;product;datum;voorraad;kleur|unknown column 'kleur'",
                "meldingsnummer;melder;product;datum;voorraad;on hand|the column 'on hand' stands there twice",
                "meldingsnummer;product;datum;voorraad|no column 'reporter' ('melder')",
                "meldingsnummer;melder;voorraad|no column 'date' ('datum')",
                "meldingsnummer;melder;product;datum|do not tell what the rows report",
                "naam;adres;woonplaats|unknown column 'naam'"
            })
    void aHeaderThatCannotBeReadStopsTheFileInOneSentence(String header, String reason) {
        assertThat(read(null, header, ROW, ROW))
                .singleElement()
                .isInstanceOfSatisfying(ReceivedLine.Unreadable.class, line -> assertThat(line.reason())
                        .contains(reason));
    }

    @Test
    void titlesAboveTheHeaderAreSkippedButNotForEver() {
        String[] titles = new String[TableReader.TITLES];
        Arrays.fill(titles, "Voorraad van Groothandel Een");
        assertThat(read(
                        null,
                        Stream.concat(Arrays.stream(titles), Stream.of(STOCK, ROW))
                                .toArray(String[]::new)))
                .singleElement()
                .isInstanceOf(ReceivedLine.Parsed.class);
        assertThat(reason(read(
                                null,
                                Stream.concat(Arrays.stream(titles), Stream.of("nog een", STOCK, ROW))
                                        .toArray(String[]::new))
                        .getFirst()))
                .contains("unknown column 'Voorraad van Groothandel Een'");
    }

    @Test
    void columnsThatAreNotForUsBeginWithAHash() {
        assertThat(read(null, STOCK + ";#locatie", ROW + ";hal 3"))
                .singleElement()
                .isInstanceOfSatisfying(
                        ReceivedLine.Parsed.class,
                        line -> assertThat(line.line().fields()).hasSize(6));
    }

    @Test
    void aValueWithoutAColumnIsNotLost() {
        assertThat(reason(read(null, STOCK, ROW + ";5").getFirst())).contains("place 6");
    }

    @Test
    void packsNeedAnArticleAndUnitsForbidOne() {
        String header = "meldingsnummer;melder;product;artikel;datum;voorraad verpakkingen;voorraad eenheden";
        List<ReceivedLine> lines = read(
                null,
                header,
                "r1;wholesaler:w1;;ZI:100;2026-11-20;5;",
                "r2;wholesaler:w1;RVG:1;;2026-11-20;5;",
                "r3;wholesaler:w1;RVG:1;;2026-11-20;;150",
                "r4;wholesaler:w1;RVG:1;ZI:100;2026-11-20;;150",
                "r5;wholesaler:w1;RVG:1;ZI:100;2026-11-20;5;150");

        assertThat(misread(lines.get(0))).isEmpty();
        assertThat(misread(lines.get(1))).containsOnlyKeys("article");
        assertThat(misread(lines.get(2))).isEmpty();
        assertThat(misread(lines.get(3))).containsOnlyKeys("onHand");
        assertThat(reason(lines.get(4))).isEqualTo("the row gives onHand in two columns");
    }

    @Test
    void aTableHasLimits() {
        Limits.Table small = new Limits.Table(2, 5, 10);
        List<ReceivedLine> lines =
                readWith(new TableReader(null, small), STOCK, "r1;a;b;c;d", "r2;a;b;c;d", "r3;a;b;c;d", "r4");
        assertThat(lines).hasSize(3);
        assertThat(reason(lines.get(2))).contains("at most 2 rows");
        assertThat(reason(readWith(new TableReader(null, small), STOCK + ";#meer", ROW)
                        .getFirst()))
                .contains("at most 5 columns");
        assertThat(reason(readWith(new TableReader(null, small), STOCK, ROW).getFirst()))
                .isEqualTo("the cell in column 'melder' is longer than 10 characters");
    }

    @Test
    void anEmptyTableSaysSo() {
        assertThat(reason(read(null).getFirst())).contains("the file is empty");
    }

    private static List<ReceivedLine> read(@Nullable ReportType said, String... rows) {
        return readWith(new TableReader(said, Limits.DEFAULTS.table()), rows);
    }

    private static List<ReceivedLine> readWith(TableReader table, String... rows) {
        List<ReceivedLine> lines = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            List<Cell> cells =
                    Arrays.stream(rows[i].split(";", -1)).map(Cell::text).toList();
            lines.addAll(table.row(i + 1, cells, rows[i]));
        }
        lines.addAll(table.end());
        return lines;
    }

    private static String reason(ReceivedLine line) {
        return ((ReceivedLine.Unreadable) line).reason();
    }

    private static java.util.Map<String, String> misread(ReceivedLine line) {
        return ((ReceivedLine.Parsed) line).misread();
    }
}
