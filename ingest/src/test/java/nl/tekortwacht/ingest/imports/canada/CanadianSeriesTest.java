/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.ingest.imports.SharedData;
import nl.tekortwacht.ingest.imports.canada.TruthComparison.Outcome;
import nl.tekortwacht.ingest.imports.canada.TruthComparison.Standing;
import nl.tekortwacht.ingest.imports.format.Collected;
import nl.tekortwacht.ingest.imports.format.Table;
import nl.tekortwacht.ingest.imports.format.Treatment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The real series of 70 exports. */
class CanadianSeriesTest {

    private static final String SERIES = "ca-notifications/exports-2017-12-11_2018-02-28.tar.xz";
    private static final int QUALIFYING_DAYS = 14;

    private static @Nullable Collected once;

    @Test
    void theStreamTellsWhatTheLastExportShows() throws IOException {
        Collected read = series();
        CanadianTruth truth = CanadianTruth.read(SharedData.file(SERIES));

        TruthComparison comparison =
                truth.compare(AnnouncementsOnly.shortages(read.reports(), truth.asOf()), QUALIFYING_DAYS);

        assertThat(truth.asOf()).isEqualTo(LocalDate.parse("2018-02-28"));
        assertThat(comparison.count(Standing.UNEXPLAINED))
                .as(comparison.text(5))
                .isZero();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, comparison.items(outcome).size());
        }
        assertThat(counts)
                .containsEntry(Outcome.SAME, 4_218)
                .containsEntry(Outcome.SAME_END_UNKNOWN, 148)
                .containsEntry(Outcome.TOO_SHORT, 294)
                .containsEntry(Outcome.BOUNDARY_ON_THE_DAY, 34)
                .containsEntry(Outcome.STATUS_AGAINST_DATES, 0)
                .containsEntry(Outcome.OVER_BEFORE_IT_BEGAN, 56)
                .containsEntry(Outcome.NOT_REPORTABLE, 109)
                .containsEntry(Outcome.NOT_THE_HOLDER, 12)
                .containsEntry(Outcome.VANISHED, 11)
                .containsEntry(Outcome.EARLIER_WITHDRAWAL, 10);
        assertThat(truth.size()).isEqualTo(4_871);
    }

    @Test
    void everyReportIsOneThatIntakeAccepts() throws IOException {
        Collected read = series();
        Registry registry = Registry.of(read.registry());
        Map<ReportKey, Report> accepted = new HashMap<>();
        Instant last = Instant.MIN;

        for (Report report : read.reports()) {
            LocalDate received = BusinessDays.dayOf(report.receivedAt());
            assertThat(report.receivedAt()).isAfterOrEqualTo(last);
            last = report.receivedAt();
            assertThat(accepted).doesNotContainKey(report.key());
            report.names().forEach(named -> assertThat(
                            Objects.requireNonNull(accepted.get(named)).product())
                    .isEqualTo(report.product()));
            switch (report) {
                case Notification notification -> {
                    assertThat(registry.product(report.product(), received, report.receivedAt()))
                            .hasValueSatisfying(
                                    product -> assertThat(product.mah()).isEqualTo(report.reporter()));
                    assertAcceptedDates(notification, received);
                }
                case Retraction retraction ->
                    assertThat(accepted.get(new ReportKey(report.reporter(), retraction.retracts())))
                            .isInstanceOf(Notification.class);
                default -> throw new AssertionError("no such report is expected: " + report);
            }
            accepted.put(report.key(), report);
        }
    }

    @Test
    void everyRowIsAccountedFor() throws IOException {
        Collected read = series();

        assertThat(read.result().rowsRead()).isEqualTo(313_907);
        assertThat(read.result().rowsUsed()
                        + read.result().rowsRepeated()
                        + read.result().rowsUnusable())
                .isEqualTo(313_907);
        assertThat(read.reasons(Treatment.UNUSABLE).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(read.result().rowsUnusable());
        assertThat(read.result().notes().getFirst()).isEqualTo("exports read: 70, from 2017-12-11 to 2018-02-28");
    }

    @Test
    void theErrorPageThatWasNamedCsvIsRecognised() throws IOException {
        Path page = SharedData.file("ca-notifications/html-error-page-2018-08-29.csv");

        Collected read = Collected.from(new CanadianExportsImporter(), page);

        assertThat(read.reports()).isEmpty();
        assertThat(read.reasons(Treatment.UNUSABLE)).isEqualTo(Map.of(Table.WEB_PAGE, 1L));
    }

    /** The import of the series, which takes some seconds and is the same for all tests. */
    private static Collected series() throws IOException {
        Collected read = once;
        if (read == null) {
            read = Collected.from(new CanadianExportsImporter(), SharedData.file(SERIES));
            once = read;
        }
        return read;
    }

    private static void assertAcceptedDates(Notification notification, LocalDate received) {
        LocalDate earliest = LocalDate.parse("2000-01-01");
        LocalDate latest = received.plusYears(10);
        LocalDate end = notification.end();
        assertThat(notification.start()).isBetween(earliest, latest);
        if (end != null) {
            assertThat(end).isAfter(notification.start()).isBetween(earliest, latest);
        }
    }
}
