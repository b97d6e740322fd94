/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.ingest.Lines;
import nl.tekortwacht.ingest.Submitted;
import nl.tekortwacht.ingest.intake.AcceptedReport;
import nl.tekortwacht.ingest.intake.ContentHash;
import nl.tekortwacht.ingest.intake.ReportType;
import nl.tekortwacht.ingest.quarantine.RefusedLine;
import nl.tekortwacht.ingest.submission.Submission;
import nl.tekortwacht.ingest.submission.Submissions;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What every ledger keeps to. */
public interface ReportLedgerContract {

    /** A ledger without any report of {@code mah:contract}. */
    ReportLedger ledger();

    /** Submissions that the ledger knows. */
    Submissions submissions();

    /** What the books say of this submission. */
    Account account(UUID submission);

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
    default void settlesWhatIsNamedAndNothingElse() {
        ReportLedger ledger = ledger();
        get(ledger.reserve(List.of(report("a", ReportType.STOCK, null), report("b", ReportType.STOCK, null))));
        Submission submission = opened(Submitted.request());

        assertThat(settle(submission, List.of(key("a"), key("never-seen")), 2)).isEqualTo(new Settlement.Before(1, 0));
        assertThat(settle(submission, List.of(), 0)).isEqualTo(Settlement.Before.NONE);

        assertThat(get(ledger.find(List.of(key("a"), key("b"))))).allSatisfy(report -> assertThat(report.safe())
                .isEqualTo(report.key().equals(key("a"))));
        assertThat(account(submission.id())).isEqualTo(Account.of(1, 3, 0));
    }

    @Test
    default void ofTwoSubmissionsWithTheSameReportOneCountsItAsAccepted() {
        get(ledger().reserve(List.of(report("a", ReportType.STOCK, null), report("b", ReportType.STOCK, null))));
        Submission first = opened(Submitted.request());
        Submission second = opened(Submitted.request());

        Mono.when(
                        ledger().settle(settlement(first, List.of(key("a"), key("b")), 0)),
                        ledger().settle(settlement(second, List.of(key("b"), key("a")), 0)))
                .block();

        assertThat(List.of(account(first.id()), account(second.id())))
                .containsExactlyInAnyOrder(Account.of(2, 0, 0), Account.of(0, 2, 0));
    }

    @Test
    default void keepsRefusedLinesWhateverTheyHold() {
        Submission submission = opened(Submitted.request());
        String nasty = "{\"reporter\":\"\\u0000\\ud800 é\",\"product\":\"" + "x".repeat(10_000)
                + "\",\"onHand\":1e-2000000,\"a\":[{\"\\u0000\":1E+131073}],\"type\":7}";
        List<RefusedLine> refused = List.of(
                RefusedLine.of(Lines.received(1, nasty), List.of(new Fault("onHand", "'\u0000' is no number"))),
                RefusedLine.of(
                        Lines.received(2, "oops \u0000" + "é".repeat(70_000)), List.of(new Fault(null, "not JSON"))));

        get(ledger().settle(new Settlement(
                submission, Lines.NOW, new Settlement.Accepted(List.of(), 0, List.of()), 0, refused)));

        assertThat(account(submission.id())).isEqualTo(Account.of(0, 0, 2));
    }

    @Test
    default void aRecordThatKafkaBringsAgainIsNotKeptTwice() {
        Submission.Partition partition = new Submission.Partition("contract", 1);
        List<RefusedLine> refused =
                List.of(RefusedLine.of(Lines.received(41, "oops"), List.of(new Fault(null, "not JSON"))));
        Submission first = opened(Submitted.records(partition));
        Submission again = opened(Submitted.records(partition));
        Settlement.Accepted nothing = new Settlement.Accepted(List.of(), 0, List.of());

        get(ledger().settle(new Settlement(first, Lines.NOW, nothing, 0, refused)));
        assertThat(get(ledger().settle(new Settlement(again, Lines.NOW, nothing, 0, refused))))
                .isEqualTo(new Settlement.Before(0, 1));

        assertThat(account(first.id())).isEqualTo(Account.of(0, 0, 1));
        assertThat(account(again.id())).isEqualTo(Account.of(0, 1, 0));
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

    private Submission opened(Submission submission) {
        get(submissions().open(submission, Duration.ZERO));
        return submission;
    }

    private Settlement.Before settle(Submission submission, List<ReportKey> safe, long duplicate) {
        return get(ledger().settle(settlement(submission, safe, duplicate)));
    }

    private static Settlement settlement(Submission submission, List<ReportKey> keys, long duplicate) {
        List<Settlement.Safe> safe =
                keys.stream().map(key -> new Settlement.Safe(key, 1)).toList();
        return new Settlement(submission, Lines.NOW, new Settlement.Accepted(safe, 0, List.of()), duplicate, List.of());
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
