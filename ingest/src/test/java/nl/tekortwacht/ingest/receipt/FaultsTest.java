/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

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
import java.util.function.Supplier;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

/** Each step of the intake fails once, and the sender sends the same again. */
class FaultsTest {

    /** Where it fails. */
    enum Step {
        REFRESH,
        FIND,
        RESERVE,
        RESERVED_BUT_NOT_HEARD,
        SEND,
        SETTLE,
        SETTLED_BUT_NOT_HEARD
    }

    private static final String[] BATCH = {stock("a"), "oops", stock("b"), stock("a")};

    private final InMemoryBooks books = new InMemoryBooks();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<Report> topic = new ArrayList<>();
    private final List<Submission> submissions = new ArrayList<>();
    private @Nullable Step failing;
    private Instant now = Lines.NOW;

    @ParameterizedTest
    @EnumSource
    void theSenderIsToldToComeAgainAndThenEverythingIsCountedOnce(Step step) {
        failing = step;
        Tally first = take(BATCH);
        assertThat(first.isInterrupted()).isTrue();
        assertThat(first.counts().lines()).isZero();
        assertThat(counted("unanswered")).isEqualTo(4);
        theBooksAddUp();

        failing = null;
        now = Lines.NOW.plusSeconds(3_600);
        Tally again = take(BATCH);

        assertThat(again.isInterrupted()).isFalse();
        boolean wasSettled = step == Step.SETTLED_BUT_NOT_HEARD;
        assertThat(again.counts()).isEqualTo(wasSettled ? new Tally.Counts(0, 3, 1) : new Tally.Counts(2, 1, 1));
        assertThat(topic.stream().map(Report::key).distinct()).hasSize(2);
        assertThat(topic.stream().map(Report::receivedAt).distinct()).hasSize(1);
        assertThat(read())
                .isEqualTo(counted("accepted") + counted("duplicate") + counted("refused") + counted("unanswered"));
        assertThat(books.account().safe()).isEqualTo(2);
        theBooksAddUp();
    }

    @Test
    void aReservationMadeBeforeTheClockJumpedBackKeepsItsReceipt() {
        failing = Step.SETTLE;
        take(BATCH);
        failing = null;
        now = Lines.NOW.minusSeconds(3_600);

        assertThat(take(BATCH).counts()).isEqualTo(new Tally.Counts(2, 1, 1));

        assertThat(topic).allSatisfy(report -> assertThat(report.receivedAt()).isEqualTo(Lines.NOW));
        theBooksAddUp();
    }

    private void theBooksAddUp() {
        Account all = books.account();
        assertThat(all.counts().accepted()).isEqualTo(all.safe());
        assertThat(all.counts().refused()).isEqualTo(all.quarantined());
        for (Submission submission : submissions) {
            Account one = books.account(submission.id());
            assertThat(one)
                    .isEqualTo(Account.of(
                            one.counts().accepted(),
                            one.counts().duplicate(),
                            one.counts().refused()));
        }
    }

    private Tally take(String... lines) {
        World world = new World();
        ReportReceipt receipt = new ReportReceipt(
                new Intake(world.registry(), RulesYaml.defaults()),
                sender -> new Reception.Stamped(now),
                () -> now,
                new ReportReceipt.Ports(world, world, world, new MicrometerReceiptCounters(meters)));
        Submission submission = Submitted.request();
        books.open(submission, Duration.ZERO).block();
        submissions.add(submission);
        return Objects.requireNonNull(
                receipt.take(submission, received(List.of(lines))).block());
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

    /** The books and Kafka, with the step that fails. */
    private final class World implements RegistryLog, ReportLedger, ReportSender {

        private final Registry registry = Lines.registry();

        @Override
        public Registry registry() {
            return registry;
        }

        @Override
        public Mono<Void> refresh() {
            return at(Step.REFRESH, null, Mono::empty);
        }

        @Override
        public Mono<Void> append(List<RegistryLine> lines, Settlement settlement) {
            return Mono.error(new UnsupportedOperationException());
        }

        @Override
        public Mono<List<AcceptedReport>> find(Collection<ReportKey> keys) {
            return at(Step.FIND, null, () -> books.find(keys));
        }

        @Override
        public Mono<Boolean> reserve(Collection<AcceptedReport> reports) {
            return at(Step.RESERVE, Step.RESERVED_BUT_NOT_HEARD, () -> books.reserve(reports));
        }

        @Override
        public Mono<Settlement.Before> settle(Settlement settlement) {
            return at(Step.SETTLE, Step.SETTLED_BUT_NOT_HEARD, () -> books.settle(settlement));
        }

        @Override
        public Mono<Sent> send(List<Report> reports) {
            return Mono.fromCallable(() -> {
                List<Report> taken = failing == Step.SEND ? List.of() : reports;
                topic.addAll(taken);
                return new Sent(
                        taken.stream().map(Report::key).collect(Collectors.toSet()),
                        failing == Step.SEND ? new IllegalStateException("away") : null);
            });
        }

        private <T> Mono<T> at(Step before, @Nullable Step after, Supplier<Mono<T>> work) {
            Unavailable away = new Unavailable("away", new IllegalStateException());
            if (failing == before) {
                return Mono.error(away);
            }
            return after != null && failing == after ? work.get().then(Mono.error(away)) : work.get();
        }
    }
}
