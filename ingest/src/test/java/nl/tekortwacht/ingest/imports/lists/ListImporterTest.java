/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.ingest.imports.Importers;
import nl.tekortwacht.ingest.imports.SharedData;
import nl.tekortwacht.ingest.imports.format.Collected;
import nl.tekortwacht.ingest.imports.format.Table;
import nl.tekortwacht.ingest.imports.format.Treatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListImporterTest {

    private static final String SEEN = "2026-03-12T15:00:00.000001";
    private static final String GERMAN = "\uFEFFmedicine_name,active_substance,strength,product_no,enr,atc_code,"
            + "shortage_start,estimated_end,status,reason,meldungsart,mah,scraped_at\n";
    private static final String BELGIAN = "medicine_name,active_substance,strength,product_no,atc_code,"
            + "authorisation_number,marketing_auth_holder,shortage_start,estimated_end,actual_end,status,reason,impact,"
            + "scraped_at\n";
    private static final String NORWEGIAN =
            "medicine_name,active_substance,strength,atc_code,shortage_start,estimated_end,status,notes,scraped_at\n";
    private static final String EUROPEAN = "medicine_name,active_substance,strength,atc_code,pharmaceutical_form,"
            + "shortage_start,estimated_end,last_updated,status,scraped_at\n";

    @TempDir
    private Path folder;

    @Test
    void aGermanRowIsAProductByItsPznWithItsCompanyAndANotification() throws IOException {
        Collected read = read(
                "de-bfarm", GERMAN + german("Voorbeeldol 5 mg", "123", "2100001", "N02BE01", "2026-01-05,2026-06-01"));

        assertThat(read.products()).singleElement().satisfies(product -> {
            assertThat(product.product()).isEqualTo(new ProductId("PZN:00000123"));
            assertThat(product.name()).isEqualTo("Voorbeeldol 5 mg");
            assertThat(product.atc()).isEqualTo(new AtcCode("N02BE01"));
            assertThat(product.mah()).isEqualTo(new PartyId("mah:muster-gmbh"));
        });
        assertThat(notifications(read)).singleElement().satisfies(notification -> {
            assertThat(notification.reportId().value()).isEqualTo("PZN:00000123@2026-01-05");
            assertThat(notification.reporter()).isEqualTo(new PartyId("mah:muster-gmbh"));
            assertThat(notification.receivedAt()).isEqualTo(Instant.parse("2026-03-12T11:00:00Z"));
            assertThat(notification.kind()).isEqualTo(NotificationKind.INTERRUPTION);
            assertThat(notification.start()).isEqualTo("2026-01-05");
            assertThat(notification.end()).isEqualTo("2026-06-01");
            assertThat(notification.cause()).isEqualTo(Cause.FINISHED_PRODUCT_DELAY);
            assertThat(notification.remarks()).isEqualTo("Erstmeldung");
        });
    }

    @Test
    void aNumberThatStandsForNoPackOrForAnothersIsReplacedByTheAuthorisationNumber() throws IOException {
        Collected read = read(
                "de-bfarm",
                GERMAN
                        + german("A", "0", "2100001", "N02BE01", "2026-01-05,2026-06-01")
                        + german("B", "99999999", "2100002", "N02BE01", "2026-01-05,2026-06-01")
                        + german("C", "123", "2100003", "N02BE01", "2026-01-05,2026-06-01")
                        + german("D", "123", "2100004", "N02BE01", "2026-01-05,2026-06-01")
                        + german("E", "", "2100005, 2100006", "N02BE01", "2026-01-05,2026-06-01"));

        assertThat(read.products())
                .extracting(product -> product.product().value())
                .containsExactly("ENR:2100001", "ENR:2100002", "PZN:00000123", "ENR:2100004");
        assertThat(read.reasons(Treatment.MENDED))
                .isEqualTo(Map.of(Reasons.NUMBER_FOR_NOTHING, 2L, Reasons.NUMBER_OF_ANOTHER, 1L));
        assertThat(read.reasons(Treatment.UNUSABLE)).isEqualTo(Map.of(Reasons.NO_PRODUCT, 1L));
        assertThat(read.reasons(Treatment.NOTED)).isEqualTo(Map.of(Reasons.CHECK_DIGIT, 1L));
    }

    @Test
    void theSameRowAgainIsRepeatedAndAnotherOneOfTheSameStartIsLeftOut() throws IOException {
        String row = german("A", "123", "2100001", "N02BE01", "2026-01-05,2026-06-01");
        Collected read = read(
                "de-bfarm",
                GERMAN
                        + row
                        + row.replace(SEEN, "2026-03-12T15:00:09")
                        + row.replace("2026-06-01", "2026-07-01")
                        + row.replace("Muster GmbH", "Beispiel AG").replace("2026-01-05", "2026-02-05"));

        assertThat(read.result().rowsRepeated()).isEqualTo(1);
        assertThat(read.result().rowsUsed()).isEqualTo(1);
        assertThat(read.reasons(Treatment.UNUSABLE)).isEqualTo(Map.of(Reasons.TWICE, 1L, Reasons.OTHER_COMPANY, 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "5.1.2026,1.6.2026",
        "05/01/2026,01/06/2026",
        "5-1-2026,2026/6/1",
        "2026-01-05T00:00:00,2026-06-01 00:00:00"
    })
    void daysAreReadAsTheseCountriesWriteThem(String start, String end) throws IOException {
        Collected read = read("de-bfarm", GERMAN + german("A", "123", "2100001", "N02BE01", start + "," + end));

        assertThat(notifications(read)).singleElement().satisfies(notification -> {
            assertThat(notification.start()).isEqualTo(LocalDate.parse("2026-01-05"));
            assertThat(notification.end()).isEqualTo(LocalDate.parse("2026-06-01"));
        });
    }

    @Test
    void oddDaysReasonsAndCodesAreListed() throws IOException {
        Collected read = read(
                "de-bfarm",
                GERMAN
                        + german("A", "1", "1", "N02BE01, N02BE51", "2026-02-30,2026-06-01")
                        + german("B", "2", "2", "N02BE01, N02BE51", "2026-01-05,2108-06-01")
                        + german("C", "3", "3", "N02BE01", "2026-01-05,soon").replace("Produktionsproblem", "Mond")
                        + german("D", "4", "4", "N02BE01", "1026-01-05,2026-06-01")
                        + german("E", "5", "5", "N02BE01", "2026-01-05,2026-06-01")
                                .replace("shortage", "maybe"));

        assertThat(read.reasons(Treatment.UNUSABLE))
                .isEqualTo(Map.of(Reasons.START_NOT_A_DAY, 2L, Reasons.UNKNOWN_STATUS, 1L));
        assertThat(read.reasons(Treatment.MENDED))
                .isEqualTo(Map.of(Reasons.ATC_NOT_A_CODE, 1L, Reasons.END_NOT_A_DAY, 2L, Reasons.UNKNOWN_REASON, 1L));
        assertThat(notifications(read)).extracting(Notification::end).containsOnlyNulls();
    }

    @Test
    void aClosingMessageSaysThatItIsOver() throws IOException {
        Collected read = read(
                "de-bfarm",
                GERMAN
                        + german("A", "123", "1", "N02BE01", "2026-01-05,2026-02-01")
                                .replace("Erstmeldung", "Löschmeldung"));

        assertThat(notifications(read)).extracting(Notification::end).containsExactly(LocalDate.parse("2026-02-01"));
        assertThat(read.reasons(Treatment.MENDED)).isEmpty();
    }

    @Test
    void aBelgianRowStillThereAfterItsEstimateHasNoEnd() throws IOException {
        Collected read = read("be-famhp", BELGIAN + """
                Voorbeeldol 10,Voorbeeldine ,,0000123,N02BE01 Paracetamol,BE1,Exemple SA-NV,2026-01-05,2026-03-01,,\
                unavailable,Toegenomen vraag,-,%s
                Dier 10,X,,0000124,QM01AG90 Flunixin,BE2,Exemple SA-NV,2026-01-05,2026-03-01,2026-02-20,\
                unavailable,Terugroeping,Onder evaluatie,%s
                """.formatted(SEEN, SEEN));

        assertThat(read.products()).extracting(ProductLine::atc).containsExactly(new AtcCode("N02BE01"), null);
        assertThat(notifications(read))
                .satisfiesExactly(
                        running -> {
                            assertThat(running.product()).isEqualTo(new ProductId("CNK:0000123"));
                            assertThat(running.end()).isNull();
                            assertThat(running.cause()).isEqualTo(Cause.INCREASED_DEMAND);
                        },
                        over -> {
                            assertThat(over.end()).isEqualTo("2026-02-20");
                            assertThat(over.cause()).isEqualTo(Cause.QUALITY);
                        });
        assertThat(read.reasons(Treatment.MENDED))
                .isEqualTo(Map.of(Reasons.ESTIMATE_PASSED, 1L, Reasons.ATC_NOT_A_CODE, 1L));
    }

    @Test
    void aNorwegianPackIsToldByItsNameAndNoCompanyIsMadeUp() throws IOException {
        Collected read = read("no-dmp", NORWEGIAN + """
                "Eksempel 5 mg tablett, 30 stk",x,,,2026-01-05,2026-02-01,resolved,,%s
                "Eksempel 5 mg tablett, 30 stk",x,,,2026-03-01,2026-04-01,shortage,Notat,%s
                "Eksempel 5 mg tablett, 60 stk",x,,,2026-02-01,2026-02-01,resolved,,%s
                "Eksempel 5 mg tablett, 90 stk",x,,,2026-02-01,2026-03-01,Midlertidig utgått/avregistrert,,%s
                "Eksempel 5 mg tablett, 10 stk",x,,,2026-02-01,2026-05-01,Avregistrert,,%s
                """.formatted(SEEN, SEEN, SEEN, SEEN, SEEN));

        assertThat(read.products()).hasSize(4).extracting(ProductLine::mah).containsOnly(new PartyId("mah:no-dmp"));
        assertThat(notifications(read).getFirst().product())
                .isEqualTo(notifications(read).get(1).product());
        assertThat(notifications(read))
                .extracting(Notification::kind)
                .containsExactly(
                        NotificationKind.INTERRUPTION,
                        NotificationKind.INTERRUPTION,
                        NotificationKind.INTERRUPTION,
                        NotificationKind.CESSATION);
        assertThat(read.reasons(Treatment.UNUSABLE)).isEqualTo(Map.of(Reasons.NEVER_SHORT, 1L));
        assertThat(read.reasons(Treatment.MENDED))
                .isEqualTo(Map.of(Reasons.ESTIMATE_PASSED, 1L, Reasons.CEASED_HAS_NO_END, 1L));
    }

    @Test
    void aEuropeanRowStartsWhenItWasLastHeardOfAndOneThatIsOverSaysNothing() throws IOException {
        Collected read = read("eu-ema", EUROPEAN + """
                Exemplum,x,5 mg; 10 mg,N02BE01,Tablet,,,2026-03-03,ongoing,%s
                Alterum,x,,,Tablet,,,2026-01-13,ongoing,%s
                Tertium,x,,,Tablet,,,2026-02-17,resolved,%s
                Quartum,x,,,Tablet,,,,ongoing,%s
                """.formatted(SEEN, SEEN, SEEN, SEEN));

        assertThat(notifications(read))
                .extracting(Notification::receivedAt)
                .containsExactly(Instant.parse("2026-01-13T11:00:00Z"), Instant.parse("2026-03-03T11:00:00Z"));
        assertThat(notifications(read).getLast().start()).isEqualTo("2026-03-03");
        assertThat(read.products()).hasSize(4);
        assertThat(read.reasons(Treatment.UNUSABLE)).isEqualTo(Map.of(Reasons.NO_PERIOD, 1L, Reasons.NO_START, 1L));
        assertThat(read.reasons(Treatment.MENDED)).isEqualTo(Map.of(Reasons.START_WHEN_HEARD, 2L));
    }

    @Test
    void aListOfAnotherCountryIsNotReadAsThisOne() throws IOException {
        Collected read = read("be-famhp", NORWEGIAN + "A,x,,,2026-01-05,2026-02-01,resolved,," + SEEN + "\n");

        assertThat(read.reasons(Treatment.UNUSABLE)).isEqualTo(Map.of(Table.COLUMN_MISSING, 1L));
    }

    @Test
    void everyRowOfTheRealGermanListIsAccountedFor() throws IOException {
        Collected read = real("de-bfarm", "DE_BfArM");

        assertThat(read.result().rowsRead()).isEqualTo(998);
        assertThat(read.reports()).hasSize(993);
        assertThat(read.result().rowsRepeated()).isEqualTo(5);
        assertThat(read.registry()).hasSize(993 + 115);
        assertThat(read.reasons(Treatment.UNUSABLE)).isEmpty();
        assertThat(read.reasons(Treatment.MENDED))
                .isEqualTo(Map.of(
                        Reasons.ATC_NOT_A_CODE, 27L, Reasons.NUMBER_FOR_NOTHING, 12L, Reasons.NUMBER_OF_ANOTHER, 3L));
        assertThat(read.reasons(Treatment.NOTED)).isEqualTo(Map.of(Reasons.CHECK_DIGIT, 1L));
    }

    @Test
    void everyRowOfTheRealBelgianListIsAccountedFor() throws IOException {
        Collected read = real("be-famhp", "BE_FAMHP");

        assertThat(read.reports()).hasSize(750);
        assertThat(read.result().rowsRead()).isEqualTo(750);
        assertThat(read.registry()).hasSize(750 + 144);
        assertThat(read.reasons(Treatment.MENDED))
                .isEqualTo(Map.of(Reasons.ATC_NOT_A_CODE, 100L, Reasons.ESTIMATE_PASSED, 9L));
    }

    @Test
    void everyRowOfTheRealNorwegianListIsAccountedFor() throws IOException {
        Collected read = real("no-dmp", "NO_DMP");

        assertThat(read.reports()).hasSize(874);
        assertThat(read.result().rowsRead()).isEqualTo(878);
        assertThat(read.registry()).hasSize(822 + 1);
        assertThat(read.reasons(Treatment.UNUSABLE)).isEqualTo(Map.of(Reasons.NEVER_SHORT, 4L));
        assertThat(read.reasons(Treatment.MENDED))
                .isEqualTo(Map.of(Reasons.END_NOT_AFTER_START, 1L, Reasons.ESTIMATE_PASSED, 17L));
    }

    @Test
    void everyRowOfTheRealEuropeanListIsAccountedFor() throws IOException {
        Collected read = real("eu-ema", "EU_EMA");

        assertThat(read.reports()).hasSize(10);
        assertThat(read.result().rowsRead()).isEqualTo(20);
        assertThat(read.registry()).hasSize(20 + 1);
        assertThat(read.reasons(Treatment.UNUSABLE)).isEqualTo(Map.of(Reasons.NO_PERIOD, 10L));
        assertThat(read.reasons(Treatment.MENDED)).isEqualTo(Map.of(Reasons.START_WHEN_HEARD, 10L));
    }

    private static String german(String name, String pzn, String authorisation, String atc, String days) {
        return "%s,x,,%s,\"%s\",\"%s\",%s,shortage,Produktionsproblem,Erstmeldung,Muster GmbH,%s%n"
                .formatted(name, pzn, authorisation, atc, days, SEEN);
    }

    private static List<Notification> notifications(Collected read) {
        return read.reports().stream().map(Notification.class::cast).toList();
    }

    private static Collected real(String format, String name) throws IOException {
        Path list = SharedData.file("lists-2026-03/" + name + "_shortage_2026-03-12.csv");
        return Collected.from(Importers.ofFormat(format).orElseThrow(), list);
    }

    private Collected read(String format, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), text);
        return Collected.from(Importers.ofFormat(format).orElseThrow(), file);
    }
}
