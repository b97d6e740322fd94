/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import static nl.tekortwacht.ingest.Lines.received;
import static nl.tekortwacht.ingest.Lines.stock;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.ingest.Lines;
import nl.tekortwacht.ingest.Submitted;
import nl.tekortwacht.ingest.intake.AcceptedReport;
import nl.tekortwacht.ingest.intake.Intake;
import nl.tekortwacht.ingest.intake.Reception;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.micrometer.MicrometerReceiptCounters;
import nl.tekortwacht.ingest.submission.KeptReceipt;
import nl.tekortwacht.ingest.submission.Submission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;

/** Two senders repeat overlapping batches until they are answered, while anything may fail at any moment. */
class RandomFaultsTest {

    private static final RuleBook RULES = RulesYaml.defaults();
    private static final int LIVES = 100;
    private static final int MOST_FAILURES = 12;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20_261_120, 987_654_321})
    void whateverFailsTheBooksAddUpAndNothingIsLost(long seed) {
        Random seeds = new Random(seed);
        for (int life = 0; life < LIVES; life++) {
            long own = seeds.nextLong();
            try {
                new Life(new Random(own)).live();
            } catch (AssertionError e) {
                throw new AssertionError("life " + life + " of seed " + seed + ", own seed " + own, e);
            }
        }
    }

    /** One sender, who sends the same lines until the answer is not interrupted. */
    private static final class Sender {
        private final List<ReceivedLine> lines;
        private @Nullable Disposable underWay;
        private boolean isAnswered;
        private boolean isIdle = true;

        private Sender(List<String> lines) {
            this.lines = received(lines);
        }
    }

    private static final class Life {

        private final Random random;
        private final InMemoryBooks books = new InMemoryBooks();
        private final SteppedWorld world;
        private final ReportReceipt receipt;
        private final List<Sender> senders = new ArrayList<>();
        private final List<UUID> submissions = new ArrayList<>();
        private final Map<ReportKey, Instant> firstReceipts = new HashMap<>();
        private Instant now = Lines.NOW;
        private int crashesLeft = 4;

        private Life(Random random) {
            this.random = random;
            this.world = new SteppedWorld(books, random, random.nextInt(MOST_FAILURES));
            this.receipt = new ReportReceipt(
                    new Intake(world.registry(), RULES),
                    sender -> new Reception.Stamped(tick()),
                    this::tick,
                    new ReportReceipt.Ports(
                            world, world, world, new MicrometerReceiptCounters(new SimpleMeterRegistry())));
            senders.add(new Sender(lines()));
            senders.add(new Sender(lines()));
        }

        /** The clock, which may jump back. */
        private Instant tick() {
            now = world.jump(now);
            return now;
        }

        private List<String> lines() {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                String id = "r" + random.nextInt(5);
                lines.add(
                        switch (random.nextInt(6)) {
                            case 0 -> "oops";
                            case 1 -> stock(id, "'onHand':-1");
                            case 2 -> stock(id, "'onHand':7");
                            default -> stock(id);
                        });
            }
            return lines;
        }

        private void live() {
            while (senders.stream().anyMatch(sender -> !sender.isAnswered)) {
                for (Sender sender : senders) {
                    if (sender.isIdle && !sender.isAnswered) {
                        send(sender);
                    }
                }
                if (crashesLeft > 0 && random.nextInt(20) == 0) {
                    crash(senders.get(random.nextInt(senders.size())));
                } else if (world.isBusy()) {
                    world.step();
                }
                theBooksAddUp();
            }
            nothingIsLost();
        }

        private void send(Sender sender) {
            Submission submission = new Submission(
                    new UUID(random.nextLong(), random.nextLong()),
                    Submission.Kind.REPORTS,
                    Submission.Origin.request("application/x-ndjson", null),
                    Submitted.SENDER,
                    now);
            books.open(submission, Duration.ZERO).block();
            submissions.add(submission.id());
            sender.isIdle = false;
            sender.underWay = receipt.take(submission, sender.lines)
                    .subscribe(
                            tally -> {
                                sender.isIdle = true;
                                sender.isAnswered = !tally.isInterrupted();
                            },
                            failure -> {
                                throw new AssertionError(failure);
                            });
        }

        /** Nobody waits any more for what is under way; what has begun may still take its effect. */
        private void crash(Sender sender) {
            Disposable underWay = sender.underWay;
            if (underWay != null && !sender.isIdle) {
                crashesLeft--;
                underWay.dispose();
                sender.isIdle = true;
            }
        }

        private void theBooksAddUp() {
            Account all = books.account();
            assertThat(all.counts().accepted()).isEqualTo(all.safe());
            assertThat(all.counts().refused()).isEqualTo(all.quarantined());
            for (UUID id : submissions) {
                Account one = books.account(id);
                KeptReceipt.Counts counts = one.counts();
                assertThat(counts.lines()).isEqualTo(counts.accepted() + counts.duplicate() + counts.refused());
                assertThat(counts.accepted()).isEqualTo(one.safe());
                assertThat(counts.refused()).isEqualTo(one.quarantined());
            }
        }

        private void nothingIsLost() {
            for (AcceptedReport report : books.reports()) {
                firstReceipts.put(report.key(), report.receivedAt());
            }
            for (Report sent : world.topic()) {
                assertThat(sent.receivedAt()).as(sent.toString()).isEqualTo(firstReceipts.get(sent.key()));
            }
            assertThat(books.reports()).filteredOn(AcceptedReport::safe).allSatisfy(report -> assertThat(world.topic())
                    .anyMatch(sent -> sent.key().equals(report.key())));
        }
    }
}
