/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.ingest.Lines;
import nl.tekortwacht.ingest.intake.AcceptedReport;
import reactor.core.publisher.Mono;

/**
 * The world around receipts, in which one thing happens after the other in an order that the seed draws, and in which
 * each thing may fail: before it had its effect, or after it, so that only the answer is lost.
 */
final class SteppedWorld implements ReportLedger, ReportSender, RegistryLog {

    private final InMemoryBooks books;
    private final Random random;
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Report> topic = new ArrayList<>();
    private final Registry registry = Lines.registry();
    private int failuresLeft;

    SteppedWorld(InMemoryBooks books, Random random, int failures) {
        this.books = books;
        this.random = random;
        this.failuresLeft = failures;
    }

    /** Whether something waits to happen. */
    boolean isBusy() {
        return !waiting.isEmpty();
    }

    /** Lets one thing happen. */
    void step() {
        waiting.remove(random.nextInt(waiting.size())).run();
    }

    /** What Kafka has. */
    List<Report> topic() {
        return topic;
    }

    @Override
    public Mono<List<AcceptedReport>> find(Collection<ReportKey> keys) {
        return once(() -> books.find(keys));
    }

    @Override
    public Mono<Boolean> reserve(Collection<AcceptedReport> reports) {
        return once(() -> books.reserve(reports));
    }

    @Override
    public Mono<Settlement.Before> settle(Settlement settlement) {
        return once(() -> books.settle(settlement));
    }

    @Override
    public Mono<Sent> send(List<Report> reports) {
        return once(() -> Mono.fromCallable(() -> {
                    int taken = failuresLeft > 0 && random.nextInt(4) == 0
                            ? random.nextInt(reports.size())
                            : reports.size();
                    failuresLeft -= taken < reports.size() ? 1 : 0;
                    topic.addAll(reports.subList(0, taken));
                    Set<ReportKey> safe = new HashSet<>();
                    reports.subList(0, taken).forEach(report -> safe.add(report.key()));
                    return new Sent(safe, taken < reports.size() ? new IllegalStateException("away") : null);
                }))
                .onErrorResume(Unavailable.class, away -> Mono.just(new Sent(Set.of(), away)));
    }

    @Override
    public Registry registry() {
        return registry;
    }

    @Override
    public Mono<Void> refresh() {
        return once(Mono::empty);
    }

    @Override
    public Mono<Void> append(List<RegistryLine> lines, Settlement settlement) {
        return Mono.error(new UnsupportedOperationException());
    }

    /** Waits for its turn, and then happens or fails. */
    private <T> Mono<T> once(Supplier<Mono<T>> effect) {
        return Mono.create(sink -> waiting.add(() -> {
            boolean fails = failuresLeft > 0 && random.nextInt(6) == 0;
            boolean isLost = fails && random.nextBoolean();
            failuresLeft -= fails ? 1 : 0;
            if (fails && !isLost) {
                sink.error(new Unavailable("away", new IllegalStateException()));
                return;
            }
            T result = effect.get().block();
            if (isLost) {
                sink.error(new Unavailable("the answer is lost", new IllegalStateException()));
            } else {
                sink.success(result);
            }
        }));
    }

    /** An instant near this one, sometimes before it. */
    Instant jump(Instant now) {
        return now.plusMillis(random.nextInt(2_000) - 500L);
    }
}
