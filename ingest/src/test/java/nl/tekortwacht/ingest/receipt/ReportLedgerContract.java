/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.ingest.intake.AcceptedReport;
import nl.tekortwacht.ingest.intake.ContentHash;
import nl.tekortwacht.ingest.intake.ReportType;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What every ledger keeps to. */
public interface ReportLedgerContract {

    /** A ledger without any report of {@code mah:contract}. */
    ReportLedger ledger();

    @Test
    default void findsWhatWasReservedAsItWas() {
        ReportLedger ledger = ledger();
        AcceptedReport notification = report("n1", ReportType.NOTIFICATION, NotificationKind.CESSATION);
        AcceptedReport stock = report("é|\"'{,}\\ 😀", ReportType.STOCK, null);

        assertThat(get(ledger.reserve(List.of(notification, stock)))).isTrue();

        assertThat(get(ledger.find(List.of(notification.key(), stock.key(), key("other")))))
                .containsExactlyInAnyOrder(notification, stock);
    }

    @Test
    default void findsNothingForNoKeys() {
        assertThat(get(ledger().find(List.of()))).isEmpty();
    }

    @Test
    default void reservesAllOrNone() {
        ReportLedger ledger = ledger();
        AcceptedReport first = report("a", ReportType.STOCK, null);
        assertThat(get(ledger.reserve(List.of(first)))).isTrue();

        assertThat(get(ledger.reserve(List.of(report("b", ReportType.STOCK, null), first))))
                .isFalse();

        assertThat(get(ledger.find(List.of(key("a"), key("b"))))).containsExactly(first);
    }

    @Test
    default void marksSafeWhatIsNamedAndNothingElse() {
        ReportLedger ledger = ledger();
        get(ledger.reserve(List.of(report("a", ReportType.STOCK, null), report("b", ReportType.STOCK, null))));

        ledger.markSafe(List.of(key("a"), key("never-seen"))).block();
        ledger.markSafe(List.of(key("a"))).block();
        ledger.markSafe(List.of()).block();

        assertThat(get(ledger.find(List.of(key("a"), key("b"))))).allSatisfy(report -> assertThat(report.safe())
                .isEqualTo(report.key().equals(key("a"))));
    }

    @Test
    default void keepsAThousandAtOnce() {
        ReportLedger ledger = ledger();
        List<AcceptedReport> reports = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            reports.add(report("r" + i, ReportType.ORDER, null));
        }

        assertThat(get(ledger.reserve(reports))).isTrue();

        assertThat(get(ledger.find(reports.stream().map(AcceptedReport::key).toList())))
                .containsExactlyInAnyOrderElementsOf(reports);
    }

    private static AcceptedReport report(
            String id, ReportType type, @org.jspecify.annotations.Nullable NotificationKind kind) {
        return new AcceptedReport(
                new AcceptedReport.Identity(key(id), new ProductId("EU:1/99/112/002"), type, kind),
                new ContentHash(1, -2, Long.MIN_VALUE, id.hashCode()),
                Instant.parse("2026-11-20T10:00:00.123456Z"),
                false);
    }

    private static ReportKey key(String id) {
        return new ReportKey(new PartyId("mah:contract"), new ReportId(id));
    }

    private static <T> T get(Mono<T> mono) {
        return Objects.requireNonNull(mono.block());
    }
}
