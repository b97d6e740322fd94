/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.simulator.SimulatedCountry;
import nl.tekortwacht.standalone.flow.FlowMeter;
import tools.jackson.databind.JsonNode;

/** Fills the system with history over its own HTTP intake, then lets one day after the other pass. Not for several threads. */
public final class DemoDriver implements AutoCloseable {

    /** Days of history in one request: a restart goes on from the last request that was answered. */
    private static final int DAYS_PER_REQUEST = 28;

    private static final long LOOK_EVERY_MILLIS = 50;

    private static final int LOOKS_PER_PROGRESS = 10;

    private final DemoOptions options;
    private final DemoSurroundings system;
    private final DemoConsole console;
    private final DemoClient client;
    private final DayFeed feed;
    private final SimulatedCountry country;
    private final FirstConfirmed firstConfirmed;
    private final CountDownLatch stop = new CountDownLatch(1);
    private DemoMemory memory;
    private long looks;

    /** Goes on from what is remembered. */
    public DemoDriver(DemoOptions options, DemoMemory memory, DemoSurroundings system, DemoConsole console) {
        this.options = options;
        this.memory = memory;
        this.system = system;
        this.console = console;
        this.client = new DemoClient(system.baseUrl(), system.authorization());
        this.country = SimulatedCountry.create(options.country());
        this.feed = new DayFeed(country);
        this.firstConfirmed = new FirstConfirmed(client, console, memory.lastDay() == null);
    }

    /** Loads what is missing of the history and closes its last day; returns when everything has been judged. */
    public void loadHistory() throws IOException, InterruptedException {
        memory.webhookSecrets().forEach(system.webhooks()::trust);
        LocalDate done = memory.lastDay();
        if (done == null) {
            await(client.send("/v1/registry", () -> lines(country.registry())), () -> "registry");
        } else {
            console.progress("Living through the days up to " + done + " again …");
            feed.skipThrough(done);
        }
        if (feed.nextDay().isAfter(options.lastDayOfHistory())) {
            return;
        }
        History history = new History();
        while (!feed.nextDay().isAfter(options.lastDayOfHistory())) {
            history.loadRequest();
        }
        closeDay(history::progress);
        history.tellResult();
    }

    /** Lets one day pass: its reports, its closing, its alerts. */
    public void liveDay() throws IOException, InterruptedException {
        LocalDate day = feed.nextDay();
        system.clock().set(DemoOptions.closeOf(day).minusMillis(1));
        DemoClient.Receipt receipt =
                await(client.send("/v1/reports", () -> lines(feed.takeDay())), () -> day + "  reports come in …");
        untilIdle(() -> day + "  detection …");
        system.clock().set(DemoOptions.closeOf(day));
        closeDay(() -> day + "  the day closes …");
        remember(memory.upTo(day));
        Optional<JsonNode> summary = client.summary();
        while (summary.isEmpty()) {
            look(() -> day + "  the system is busy …");
            summary = client.summary();
        }
        console.tell(DayLine.of(day, receipt, summary.get()));
    }

    /** Lets days pass, each at least as long as the options say, until it is stopped. */
    public void live() throws IOException, InterruptedException {
        while (true) {
            long began = System.nanoTime();
            liveDay();
            long rest = options.dayEvery().toNanos() - (System.nanoTime() - began);
            if (stop.await(Math.max(rest, 0), TimeUnit.NANOSECONDS)) {
                return;
            }
        }
    }

    /** Subscribes the demo's pharmacy, once. */
    public void subscribePharmacy() throws IOException, InterruptedException {
        if (memory.webhookSecrets().isEmpty()) {
            DemoPharmacy pharmacy = new DemoPharmacy(client, system.baseUrl());
            List<String> secrets = pharmacy.subscribe(country.registry());
            secrets.forEach(system.webhooks()::trust);
            while (!pharmacy.isVerified()) {
                look(() -> "The pharmacy is asked whether it wants messages …");
            }
            remember(memory.subscribed(secrets));
        }
    }

    private void closeDay(Supplier<String> progress) throws IOException, InterruptedException {
        untilIdle(progress);
        await(CompletableFuture.runAsync(system.sweep()), progress);
        untilIdle(progress);
    }

    private void untilIdle(Supplier<String> progress) throws IOException, InterruptedException {
        FlowMeter flow = system.flow();
        while (!flow.read(system.clock().instant()).isIdle()) {
            look(progress);
        }
    }

    private <T> T await(CompletableFuture<T> answer, Supplier<String> progress)
            throws IOException, InterruptedException {
        while (!answer.isDone()) {
            look(progress);
        }
        return answer.join();
    }

    private void look(Supplier<String> progress) throws IOException, InterruptedException {
        if (++looks % LOOKS_PER_PROGRESS == 0) {
            console.progress(progress.get());
            firstConfirmed.look();
        }
        if (stop.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new CancellationException("stopped");
        }
    }

    private void remember(DemoMemory now) {
        memory = now;
        memory.write(system.memoryFile());
    }

    private static Iterator<byte[]> lines(List<?> lines) {
        return lines.stream().map(Json::bytes).iterator();
    }

    /** Ends what is going on at the next look. */
    @Override
    public void close() {
        stop.countDown();
    }

    /** The loading of history, and how far it is. */
    private final class History {

        private final long began = System.nanoTime();
        private final AtomicLong sent = new AtomicLong();
        private DemoClient.Receipt receipt = DemoClient.Receipt.NOTHING;

        void loadRequest() throws IOException, InterruptedException {
            LocalDate last = feed.nextDay().plusDays(DAYS_PER_REQUEST - 1L);
            LocalDate end = last.isAfter(options.lastDayOfHistory()) ? options.lastDayOfHistory() : last;
            receipt = receipt.plus(await(client.send("/v1/reports", () -> linesThrough(end)), this::progress));
            remember(memory.upTo(end));
        }

        private Iterator<byte[]> linesThrough(LocalDate end) {
            return Stream.generate(feed::takeDay)
                    .limit(feed.nextDay().datesUntil(end.plusDays(1)).count())
                    .flatMap(List::stream)
                    .map(Json::bytes)
                    .peek(line -> sent.incrementAndGet())
                    .iterator();
        }

        String progress() {
            Instant now = system.clock().instant();
            FlowMeter.Reading reading = system.flow().read(now);
            long loaded = ChronoUnit.DAYS.between(options.country().firstDay(), feed.nextDay());
            return String.format(
                    Locale.ROOT,
                    "History %3d %%  %s  %,d lines  %,.0f lines/s  detection at %,d",
                    100 * loaded / options.historyDays(),
                    feed.nextDay(),
                    sent.get(),
                    sent.get() / seconds(),
                    reading.reportsDetected());
        }

        void tellResult() {
            console.tell(String.format(
                    Locale.ROOT,
                    "History up to %s: %,d reports accepted, %,d refused, all judged in %.1f s (%,.0f a second).",
                    options.lastDayOfHistory(),
                    receipt.accepted() + receipt.duplicate(),
                    receipt.refused(),
                    seconds(),
                    sent.get() / seconds()));
        }

        private double seconds() {
            return (System.nanoTime() - began) / 1e9;
        }
    }
}
