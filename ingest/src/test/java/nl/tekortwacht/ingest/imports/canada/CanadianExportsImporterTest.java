/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.ingest.imports.format.Collected;
import nl.tekortwacht.ingest.imports.format.RowRemark;
import nl.tekortwacht.ingest.imports.format.Table;
import nl.tekortwacht.ingest.imports.format.Treatment;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanadianExportsImporterTest {

    private static final String START = "Shortage Start Date";
    private static final String ANTICIPATED = "Anticipated Shortage Start Date";
    private static final String ESTIMATE = "Estimated Shortage End Date";
    private static final String END = "Actual Shortage End Date";

    @TempDir
    private Path folder;

    @Test
    void aReportIsNotifiedOnTheDayOfItsFirstExportAndNotAgain() throws IOException {
        for (String day : List.of("2018-01-01", "2018-01-02")) {
            export().shortage("7", "active_confirmed", START, "2017-12-20", ESTIMATE, "2018-03-01")
                    .of(day);
        }

        Collected read = read();

        assertThat(told(read)).containsExactly("2018-01-01 7.1 INTERRUPTION 2017-12-20 to 2018-03-01");
        assertThat(read.reports().getFirst()).satisfies(report -> {
            assertThat(report.reporter()).isEqualTo(new PartyId("mah:example-pharma-inc"));
            assertThat(report.product()).isEqualTo(new ProductId("DIN:01000001"));
            assertThat(report.receivedAt()).isEqualTo("2018-01-01T11:00:00Z");
            assertThat(((Notification) report).cause()).isEqualTo(Cause.FINISHED_PRODUCT_DELAY);
        });
        assertThat(read.result().rowsRepeated()).isEqualTo(1);
    }

    @Test
    void onlyAChangeThatMattersIsAReplacement() throws IOException {
        export().shortage("7", "anticipated_shortage", ANTICIPATED, "2018-01-20")
                .of("2018-01-01");
        export().shortage("7", "anticipated_shortage", ANTICIPATED, "2018-01-20", "Packaging Size", "30")
                .of("2018-01-02");
        export().shortage("7", "active_confirmed", ANTICIPATED, "2018-01-20", START, "2018-01-18")
                .of("2018-01-18");
        export().shortage("7", "resolved", ANTICIPATED, "2018-01-20", START, "2018-01-18", END, "2018-02-05")
                .of("2018-02-06");
        export().shortage("7", "active_confirmed", ANTICIPATED, "2018-01-20", START, "2018-01-18")
                .of("2018-02-09");

        assertThat(told(read()))
                .containsExactly(
                        "2018-01-01 7.1 INTERRUPTION 2018-01-20 to unknown",
                        "2018-01-18 7.2 for 7.1 INTERRUPTION 2018-01-18 to unknown",
                        "2018-02-06 7.3 for 7.2 INTERRUPTION 2018-01-18 to 2018-02-05",
                        "2018-02-09 7.4 for 7.3 INTERRUPTION 2018-01-18 to unknown");
    }

    @Test
    void anAvoidedShortageIsTakenBackAndMayBeAnnouncedAnew() throws IOException {
        String[] period = {ANTICIPATED, "2018-02-01", ESTIMATE, "2018-03-01"};
        export().shortage("7", "anticipated_shortage", period).of("2018-01-01");
        export().shortage("7", "avoided_shortage", period).of("2018-01-10");
        export().shortage("7", "avoided_shortage", period).of("2018-01-11");
        export().shortage("7", "anticipated_shortage", period).of("2018-01-12");

        assertThat(told(read()))
                .containsExactly(
                        "2018-01-01 7.1 INTERRUPTION 2018-02-01 to 2018-03-01",
                        "2018-01-10 7.2 retracts 7.1",
                        "2018-01-12 7.3 INTERRUPTION 2018-02-01 to 2018-03-01");
    }

    @Test
    void whatWasAvoidedBeforeTheFirstExportIsAnnouncedAndTakenBackAtOnce() throws IOException {
        export().shortage("7", "avoided_shortage", ANTICIPATED, "2017-12-14", ESTIMATE, "2017-12-06")
                .of("2018-01-01");

        Collected read = read();

        assertThat(told(read))
                .containsExactly("2018-01-01 7.1 INTERRUPTION 2017-12-14 to unknown", "2018-01-01 7.2 retracts 7.1");
        assertThat(read.reasons(Treatment.MENDED)).containsOnlyKeys(Reasons.END_NOT_AFTER_START);
    }

    @Test
    void anEstimateThatPassedWhileTheReportStillStandsLeavesTheEndUnknown() throws IOException {
        for (String day : List.of("2018-01-09", "2018-01-10", "2018-01-11", "2018-01-12")) {
            export().shortage("7", "active_confirmed", START, "2017-12-20", ESTIMATE, "2018-01-10")
                    .of(day);
        }

        Collected read = read();

        assertThat(told(read))
                .containsExactly(
                        "2018-01-09 7.1 INTERRUPTION 2017-12-20 to 2018-01-10",
                        "2018-01-11 7.2 for 7.1 INTERRUPTION 2017-12-20 to unknown");
        assertThat(read.reasons(Treatment.MENDED)).isEqualTo(Map.of(Reasons.ESTIMATE_PASSED, 1L));
    }

    @Test
    void aTypingErrorInTheStartIsRefusedUntilItIsCorrected() throws IOException {
        export().shortage("7", "active_confirmed", START, "0201-11-03").of("2018-01-01");
        export().shortage("7", "active_confirmed", START, "0201-11-03").of("2018-01-02");
        export().shortage("7", "active_confirmed", START, "2017-11-03").of("2018-01-03");

        Collected read = read();

        assertThat(told(read)).containsExactly("2018-01-03 7.1 INTERRUPTION 2017-11-03 to unknown");
        assertThat(read.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.reason()).isEqualTo(Reasons.START_NOT_A_DAY);
            assertThat(remark.detail()).isEqualTo("0201-11-03");
            assertThat(remark.file()).isEqualTo("export-2018-01-01.csv");
            assertThat(remark.line()).isEqualTo(3);
        });
    }

    @Test
    void aTypingErrorInTheEndLeavesItUnknownAndIsListed() throws IOException {
        export().shortage("7", "active_confirmed", START, "2017-12-20", ESTIMATE, "2108-02-05")
                .of("2018-01-01");

        Collected read = read();

        assertThat(told(read)).containsExactly("2018-01-01 7.1 INTERRUPTION 2017-12-20 to unknown");
        assertThat(read.reasons(Treatment.MENDED)).isEqualTo(Map.of(Reasons.END_NOT_A_DAY, 1L));
    }

    @Test
    void aShortageThatWasOverBeforeItBeganIsTakenBackOrRefused() throws IOException {
        export().shortage("7", "active_confirmed", START, "2017-12-20").of("2018-01-01");
        export().shortage("7", "resolved", START, "2017-12-20", END, "2017-12-20")
                .shortage("8", "resolved", START, "2017-12-20", END, "2017-11-30")
                .of("2018-01-02");

        Collected read = read();

        assertThat(told(read))
                .containsExactly("2018-01-01 7.1 INTERRUPTION 2017-12-20 to unknown", "2018-01-02 7.2 retracts 7.1");
        assertThat(read.reasons(Treatment.MENDED)).isEqualTo(Map.of(Reasons.SHORT_FOR_NO_DAY, 1L));
        assertThat(read.reasons(Treatment.UNUSABLE)).isEqualTo(Map.of(Reasons.NEVER_SHORT, 1L));
    }

    @Test
    void aReportThatVanishesIsKeptAndNoted() throws IOException {
        export().shortage("7", "active_confirmed", START, "2017-12-20").of("2018-01-01");
        export().shortage("8", "active_confirmed", START, "2017-12-20").of("2018-01-02");

        Collected read = read();

        assertThat(told(read)).hasSize(2);
        assertThat(read.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.reason()).isEqualTo(Reasons.VANISHED);
            assertThat(remark.raw()).startsWith("7,");
        });
    }

    @Test
    void aWebPageInPlaceOfAnExportIsADayWithoutExport() throws IOException {
        export().shortage("7", "active_confirmed", START, "2017-12-20").of("2018-01-01");
        Files.writeString(folder.resolve("export-2018-01-02.csv"), "\n<!DOCTYPE html>\n<html lang=\"en\">\n");
        Files.writeString(folder.resolve("export-2018-01-03.csv"), "");
        Files.writeString(folder.resolve("notes.csv"), "a,b\n");
        export().shortage("7", "active_confirmed", START, "2017-12-20").of("2018-01-04");

        Collected read = read();

        assertThat(told(read)).hasSize(1);
        assertThat(read.reasons(Treatment.UNUSABLE))
                .isEqualTo(Map.of(Table.WEB_PAGE, 1L, ExportReader.NO_HEADER, 1L, Reasons.NO_DAY_IN_NAME, 1L));
        assertThat(read.result().notes()).contains("days without an export: 2018-01-02, 2018-01-03");
    }

    @Test
    void renamedHeadersAndStatusWordsMakeNoDifference() throws IOException {
        export().shortage("7", "active_confirmed", ANTICIPATED, "2018-01-20", START, "2018-01-18")
                .discontinuation("8", "discontinued", "Discontinuation Date", "2018-01-01")
                .of("2018-01-20");
        Map<String, String> renamed = Map.of(
                "DIN", "Drug Identification Number",
                "Anticipated Shortage Start Date,Shortage Start Date", "Anticipated start date,Actual start date",
                "Actual Shortage End Date", "Actual end date",
                "Descision", "Decision",
                "Ingredient Name", "Ingredients");
        ExportRows.in(folder, renamed)
                .shortage("7", "Actual shortage", ANTICIPATED, "2018-01-20", START, "2018-01-18")
                .discontinuation("8", "Discontinued", "Discontinuation Date", "2018-01-01")
                .of("2018-01-21");

        assertThat(told(read()))
                .containsExactly(
                        "2018-01-20 7.1 INTERRUPTION 2018-01-18 to unknown",
                        "2018-01-20 D8.1 CESSATION 2018-01-01 to unknown");
    }

    @Test
    void discontinuationsAreCessationsUntilTheyAreReversed() throws IOException {
        export().discontinuation("1", "to_be_discontinued")
                .discontinuation("2", "to_be_discontinued", "Discontinuation Date", "2018-05-31")
                .of("2018-01-01");
        export().discontinuation("1", "discontinued", "Discontinuation Date", "2018-01-02")
                .discontinuation(
                        "2",
                        "discontinued",
                        "Discontinuation Date",
                        "2018-05-31",
                        "Discontinuation Descision Reversal",
                        "Yes")
                .of("2018-01-02");

        Collected read = read();

        assertThat(told(read))
                .containsExactly(
                        "2018-01-01 D2.1 CESSATION 2018-05-31 to unknown",
                        "2018-01-02 D1.1 CESSATION 2018-01-02 to unknown",
                        "2018-01-02 D2.2 retracts D2.1");
        assertThat(read.reasons(Treatment.UNUSABLE)).isEqualTo(Map.of(Reasons.NO_DISCONTINUATION_DAY, 1L));
        assertThat(NotificationKind.CESSATION.isDefinitive()).isTrue();
    }

    @Test
    void oneProductMayHaveSeveralReportsAtOnce() throws IOException {
        export().shortage("7", "active_confirmed", START, "2017-12-20")
                .shortage("8", "active_confirmed", START, "2017-12-27")
                .of("2018-01-01");

        assertThat(told(read()))
                .containsExactly(
                        "2018-01-01 7.1 INTERRUPTION 2017-12-20 to unknown",
                        "2018-01-01 8.1 INTERRUPTION 2017-12-27 to unknown");
    }

    @Test
    void anotherCompanyIsTheHolderFromTheDayOfItsFirstReport() throws IOException {
        export().shortage("7", "active_confirmed", START, "2017-12-20").of("2018-01-01");
        export().shortage("7", "active_confirmed", START, "2017-12-20", ESTIMATE, "2018-06-01")
                .shortage("8", "active_confirmed", START, "2017-12-27", "Company Name", "OTHER &amp;amp; SONS")
                .of("2018-01-02");

        Collected read = read();

        assertThat(told(read))
                .containsExactly(
                        "2018-01-01 7.1 INTERRUPTION 2017-12-20 to unknown",
                        "2018-01-02 8.1 INTERRUPTION 2017-12-27 to unknown");
        assertThat(read.reasons(Treatment.UNUSABLE)).isEqualTo(Map.of(Reasons.NOT_HOLDER, 1L));
        assertThat(read.products())
                .extracting(line -> line.mah() + " from " + line.validFrom())
                .containsExactly("mah:example-pharma-inc from null", "mah:other-sons from 2018-01-02");
    }

    @Test
    void aReportThatMovesToAnotherProductIsTakenBackThereAndAnnouncedHere() throws IOException {
        export().shortage("7", "active_confirmed", START, "2017-12-20").of("2018-01-01");
        export().shortage("7", "active_confirmed", START, "2017-12-20", "DIN", "2000002")
                .of("2018-01-02");

        Collected read = read();

        assertThat(told(read))
                .containsExactly(
                        "2018-01-01 7.1 INTERRUPTION 2017-12-20 to unknown",
                        "2018-01-02 7.2 retracts 7.1",
                        "2018-01-02 7.3 INTERRUPTION 2017-12-20 to unknown");
        assertThat(read.reports().getLast().product()).isEqualTo(new ProductId("DIN:02000002"));
    }

    @Test
    void whatNamesNothingThatCanReportIsListedOnce() throws IOException {
        for (String day : List.of("2018-01-01", "2018-01-02")) {
            export().shortage("1", "active_confirmed", START, "2017-12-20", "DIN", "")
                    .shortage("2", "active_confirmed", START, "2017-12-20", "Company Name", "")
                    .shortage("x", "active_confirmed", START, "2017-12-20")
                    .shortage("4", "asleep", START, "2017-12-20")
                    .shortage("5", "anticipated_shortage")
                    .of(day);
        }

        Collected read = read();

        assertThat(read.reports()).isEmpty();
        assertThat(read.reasons(Treatment.UNUSABLE))
                .isEqualTo(Map.of(
                        Reasons.NO_DIN, 1L,
                        Reasons.NO_COMPANY, 1L,
                        Reasons.NO_REPORT_NUMBER, 1L,
                        Reasons.UNKNOWN_STATUS, 1L,
                        Reasons.NO_START, 1L));
        assertThat(read.result().rowsRepeated()).isEqualTo(5);
    }

    @Test
    void theRegistrySaysInPlainTextWhatTheNewestReportSays() throws IOException {
        export().shortage(
                        "7",
                        "active_confirmed",
                        START,
                        "2017-12-20",
                        "Brand Name",
                        "A &amp;amp; B 100&amp;#039;S",
                        "ATC Code",
                        "A01A?")
                .of("2018-01-01");

        Collected read = read();

        ProductLine product = read.products().getFirst();
        assertThat(product.name()).isEqualTo("A & B 100'S");
        assertThat(product.substance()).isEqualTo("EXAMPLINE");
        assertThat(product.strength()).isEqualTo("5MG");
        assertThat(product.form()).isEqualTo("TABLET");
        assertThat(product.route()).isEqualTo("ORAL");
        assertThat(product.atc()).isNull();
        assertThat(read.remarks()).extracting(RowRemark::reason).containsExactly(Reasons.ATC_NOT_A_CODE);
    }

    @Test
    void anArchiveIsReadLikeAFolder() throws IOException {
        Path first =
                export().shortage("7", "active_confirmed", START, "2017-12-20").of("2018-01-01");
        Path second = export().shortage("7", "resolved", START, "2017-12-20", END, "2018-01-01")
                .of("2018-01-02");
        Path archive = folder.resolve("exports.tar.xz");
        try (OutputStream file = Files.newOutputStream(archive);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(file))) {
            for (Path path : List.of(second, first)) {
                TarArchiveEntry entry = new TarArchiveEntry(path.toFile(), "somewhere/else/" + path.getFileName());
                tar.putArchiveEntry(entry);
                Files.copy(path, tar);
                tar.closeArchiveEntry();
            }
        }

        Collected read = Collected.from(new CanadianExportsImporter(), archive);

        assertThat(read.reports()).hasSize(2).isEqualTo(read().reports());
    }

    /** Reports as a person would tell them: day of receipt, id, what it names, and what it says. */
    static List<String> told(Collected read) {
        return read.reports().stream().map(CanadianExportsImporterTest::tell).toList();
    }

    private static String tell(Report report) {
        String begin = BusinessDays.dayOf(report.receivedAt()) + " " + report.reportId();
        if (report instanceof Retraction retraction) {
            return begin + " retracts " + retraction.retracts();
        }
        Notification notification = (Notification) report;
        String replaces = notification.replaces() == null ? "" : " for " + notification.replaces();
        String end = notification.end() == null ? "unknown" : notification.end().toString();
        return begin + replaces + " " + notification.kind() + " " + notification.start() + " to " + end;
    }

    private ExportRows export() {
        return ExportRows.in(folder);
    }

    private Collected read() throws IOException {
        return Collected.from(new CanadianExportsImporter(), folder);
    }
}
