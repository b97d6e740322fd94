/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import static nl.tekortwacht.ingest.Lines.notification;
import static nl.tekortwacht.ingest.Lines.received;
import static nl.tekortwacht.ingest.Lines.stock;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.ingest.Lines;
import nl.tekortwacht.ingest.Submitted;
import nl.tekortwacht.ingest.intake.AcceptedReport;
import nl.tekortwacht.ingest.intake.Intake;
import nl.tekortwacht.ingest.intake.Reception;
import nl.tekortwacht.ingest.micrometer.MicrometerReceiptCounters;
import nl.tekortwacht.ingest.submission.Submission;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ReportReceiptTest {

    private static final Instant LATER = Lines.NOW.plus(Duration.ofHours(1));

    private final InMemoryBooks ledger = new InMemoryBooks();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<Report> topic = new ArrayList<>();
    private int kafkaTakes = Integer.MAX_VALUE;
    private Instant now = Lines.NOW;

    @Test
    void countsEachLineOnceAndSendsTheAcceptedOnes() {
        Tally tally = take(ledger, stock("a"), stock("a"), stock("b", "'onHand':-1"), "oops", stock("c"));

        assertThat(tally.counts()).isEqualTo(new Tally.Counts(2, 1, 2));
        assertThat(tally.counts().lines()).isEqualTo(5);
        assertThat(tally.refusals().shown()).extracting(Tally.Refusal::line).containsExactly(3L, 4L);
        assertThat(ids()).containsExactly("a", "c");
        assertThat(counted("accepted")).isEqualTo(2);
        assertThat(counted("duplicate")).isEqualTo(1);
        assertThat(counted("refused")).isEqualTo(2);
        assertThat(counted("unanswered")).isZero();
        assertThat(read()).isEqualTo(5);
    }

    @Test
    void whatKafkaDidNotTakeIsNotCountedAndKeepsItsFirstReceiptWhenSentAgain() {
        kafkaTakes = 1;
        Tally interrupted = take(ledger, stock("a"), stock("b"), "oops", stock("c"));
        assertThat(interrupted.isInterrupted()).isTrue();
        assertThat(interrupted.counts()).isEqualTo(new Tally.Counts(1, 0, 0));
        assertThat(counted("unanswered")).isEqualTo(3);

        kafkaTakes = Integer.MAX_VALUE;
        now = LATER;
        Tally again = take(ledger, stock("a"), stock("b"), "oops", stock("c"));

        assertThat(again.isInterrupted()).isFalse();
        assertThat(again.counts()).isEqualTo(new Tally.Counts(2, 1, 1));
        assertThat(ids()).containsExactly("a", "b", "c");
        assertThat(topic).allSatisfy(report -> assertThat(report.receivedAt()).isEqualTo(Lines.NOW));
        assertThat(read())
                .isEqualTo(counted("accepted") + counted("duplicate") + counted("refused") + counted("unanswered"));
    }

    @Test
    void anIdThatIsReservedKeepsItsContentAlsoBeforeItIsSafe() {
        kafkaTakes = 0;
        take(ledger, stock("a"));
        kafkaTakes = Integer.MAX_VALUE;

        Tally tally = take(ledger, stock("a", "'onHand':7"));

        assertThat(tally.counts()).isEqualTo(new Tally.Counts(0, 0, 1));
        assertThat(topic).isEmpty();
    }

    @Test
    void theLoserOfARaceIsJudgedAgain() {
        ReportLedger racing = new RacingLedger(() -> take(ledger, stock("a"), stock("b", "'onHand':7")));

        Tally tally = take(racing, stock("a"), stock("b"), stock("c"));

        assertThat(tally.counts()).isEqualTo(new Tally.Counts(1, 1, 1));
        assertThat(tally.refusals().shown().getFirst().faults().getFirst().field())
                .isEqualTo("reportId");
        assertThat(ids()).containsExactly("a", "b", "c");
    }

    @Test
    void aNamedReportIsSentBeforeTheOneThatNamesIt() {
        take(ledger, notification("n2", "'replaces':'n1'"), notification("n1"));

        assertThat(ids()).containsExactly("n1", "n2");
    }

    @Test
    void nothingIsTakenWhileTheLedgerIsAway() {
        Tally tally = take(new AwayLedger(), stock("a"));

        assertThat(tally.isInterrupted()).isTrue();
        assertThat(tally.counts().lines()).isZero();
        assertThat(topic).isEmpty();
    }

    private Tally take(ReportLedger into, String... lines) {
        ReportReceipt receipt = new ReportReceipt(
                new Intake(Lines.registry(), RulesYaml.defaults()),
                sender -> new Reception.Stamped(now),
                () -> now,
                new ReportReceipt.Ports(new FixedRegistry(), into, this::send, new MicrometerReceiptCounters(meters)));
        Submission submission = Submitted.request();
        ledger.open(submission, Duration.ZERO).block();
        return Objects.requireNonNull(
                receipt.take(submission, received(List.of(lines))).block());
    }

    private Mono<ReportSender.Sent> send(List<Report> reports) {
        return Mono.fromCallable(() -> {
            List<Report> taken = reports.stream().limit(kafkaTakes).toList();
            topic.addAll(taken);
            Set<ReportKey> safe = taken.stream().map(Report::key).collect(Collectors.toSet());
            return new ReportSender.Sent(
                    safe, taken.size() == reports.size() ? null : new IllegalStateException("away"));
        });
    }

    private List<String> ids() {
        return topic.stream().map(report -> report.reportId().value()).toList();
    }

    private double counted(String outcome) {
        return meters.get("tekortwacht.ingest.reports")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private double read() {
        return meters.get("tekortwacht.ingest.lines").counter().count();
    }

    /** Lets another request win between the first look and the first reservation. */
    private final class RacingLedger implements ReportLedger {

        private final Runnable winner;
        private boolean hasRaced;

        private RacingLedger(Runnable winner) {
            this.winner = winner;
        }

        @Override
        public Mono<List<AcceptedReport>> find(Collection<ReportKey> keys) {
            return ledger.find(keys);
        }

        @Override
        public Mono<Boolean> reserve(Collection<AcceptedReport> reports) {
            if (!hasRaced) {
                hasRaced = true;
                winner.run();
            }
            return ledger.reserve(reports);
        }

        @Override
        public Mono<Settlement.Before> settle(Settlement settlement) {
            return ledger.settle(settlement);
        }
    }

    private static final class AwayLedger implements ReportLedger {

        @Override
        public Mono<List<AcceptedReport>> find(Collection<ReportKey> keys) {
            return Mono.error(new Unavailable("away", new IllegalStateException()));
        }

        @Override
        public Mono<Boolean> reserve(Collection<AcceptedReport> reports) {
            return Mono.error(new Unavailable("away", new IllegalStateException()));
        }

        @Override
        public Mono<Settlement.Before> settle(Settlement settlement) {
            return Mono.error(new Unavailable("away", new IllegalStateException()));
        }
    }

    private static final class FixedRegistry implements RegistryLog {

        @Override
        public Registry registry() {
            return Lines.registry();
        }

        @Override
        public Mono<Void> refresh() {
            return Mono.empty();
        }

        @Override
        public Mono<Void> append(List<RegistryLine> lines, Settlement settlement) {
            return Mono.error(new UnsupportedOperationException());
        }
    }
}
