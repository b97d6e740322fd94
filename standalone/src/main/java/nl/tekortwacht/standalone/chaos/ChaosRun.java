/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.simulator.SimulatedCountry;
import nl.tekortwacht.standalone.chaos.fault.FaultRun;
import nl.tekortwacht.standalone.chaos.fault.FaultSchedule;
import nl.tekortwacht.standalone.chaos.fault.FlowGauge;
import nl.tekortwacht.standalone.chaos.fault.StallLog;
import nl.tekortwacht.standalone.chaos.fault.Surroundings;
import nl.tekortwacht.standalone.chaos.fault.Takeover;
import nl.tekortwacht.standalone.chaos.feed.Acknowledged;
import nl.tekortwacht.standalone.chaos.feed.CountryFeed;
import nl.tekortwacht.standalone.chaos.feed.Opening;
import nl.tekortwacht.standalone.chaos.network.AlertReceiver;
import nl.tekortwacht.standalone.chaos.network.Mood;
import nl.tekortwacht.standalone.chaos.process.ChaosSystem;
import nl.tekortwacht.standalone.chaos.process.ClockFile;
import nl.tekortwacht.standalone.chaos.process.Part;
import nl.tekortwacht.standalone.demo.DayFeed;
import nl.tekortwacht.standalone.demo.DemoOptions;
import nl.tekortwacht.standalone.embedded.CannotStartException;
import nl.tekortwacht.standalone.flow.FlowMeter;
import org.jspecify.annotations.Nullable;

/** One run: start, feed and break, settle, check. Closing it ends all processes, from any thread. */
public final class ChaosRun implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(6);
    private static final Duration TELL_EVERY = Duration.ofSeconds(10);
    /** What is under way in two or three seconds counts as nothing left over from a fault. */
    private static final double USUAL_LAG_SECONDS = 3;

    private final ChaosOptions options;
    private final Console console;
    private final ChaosSystem system;
    private final ClockFile clock;
    private final AlertReceiver receiver;
    private final Acknowledged acknowledged;
    private final SimulatedCountry country;
    private final StallLog stalls;
    private @Nullable FlowGauge gauge;
    private @Nullable CountryFeed feed;

    /** A run that has not begun; the folder must be empty or not there. */
    public ChaosRun(ChaosOptions options, Console console) {
        this.options = options;
        this.console = console;
        requireEmpty(options.out());
        system = new ChaosSystem(options.out(), options.binaries());
        clock = new ClockFile(system.clockFolder(), Clock.systemUTC());
        stalls = new StallLog(system, options.out().resolve("stalls.log"), InstantSource.system());
        receiver = new AlertReceiver(options.seed());
        acknowledged = new Acknowledged(options.out());
        country = SimulatedCountry.create(options.country());
    }

    private static void requireEmpty(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new CannotStartException("The folder " + folder
                            + " is not empty.\nGive the run a folder of its own with --out DIR.");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs, and returns what it has shown, which is also in {@code report.json} then. */
    public ChaosResult run() throws IOException, InterruptedException, SQLException {
        start();
        FlowGauge flow = Objects.requireNonNull(gauge);
        CountryFeed reports = Objects.requireNonNull(feed);
        Surroundings around = new Surroundings(system, reports, receiver, clock);
        FaultRun faults =
                new FaultRun(around, flow, Math.round(options.linesPerSecond() * USUAL_LAG_SECONDS), console::fault);
        Takeover takeover = new Takeover(around, flow, options.linesPerSecond(), console::tell);
        long began = System.nanoTime();
        Thread feeding = thread("feed", reports::run);
        Thread breaking = options.isTakeover()
                ? thread("takeover", takeover::run)
                : thread("faults", () -> faults.run(FaultSchedule.of(options.seed(), options.time())));
        watch(began, reports, faults, options.isTakeover() ? breaking : feeding);
        reports.stop();
        faults.stop();
        console.tell("No more faults. Waiting for the senders …");
        breaking.join();
        restore();
        feeding.join();
        double seconds = seconds(began);
        console.tell("Everything sent is acknowledged. Letting the system settle …");
        long settling = System.nanoTime();
        Settling settle = new Settling(system, clock, flow, acknowledged::count);
        List<String> notSettled = settle.await(reports.day());
        Double settled = notSettled.isEmpty() ? seconds(settling) : null;
        console.tell("Replaying what was acknowledged, and comparing …");
        Verdict verdict = new Verdict(options.out(), system, clock, acknowledged, receiver);
        ChaosResult result = new ChaosResult(
                options.seed(),
                seconds,
                settled,
                notSettled,
                verdict.counts(reports),
                options.isTakeover() ? takeover.done() : faults.injected(),
                verdict.checks(settle.lastClosedDay()));
        Files.write(options.out().resolve("report.json"), Json.bytes(result));
        return result;
    }

    private void start() throws IOException, InterruptedException {
        console.tell("Seed " + options.seed() + ". Starting PostgreSQL, Kafka and seven services …");
        DayFeed days = new DayFeed(country);
        clock.set(DemoOptions.closeOf(days.nextDay()).minus(Duration.ofHours(1)));
        system.start(receiver.url(""));
        awaitAll();
        Files.write(
                options.out().resolve("registry.ndjson"),
                country.registry().stream().map(Json::text).toList());
        try (Opening opening = new Opening(system.issuer()::feed)) {
            opening.sendRegistry(system.url("ingest1"), country.registry());
            opening.subscribe(system.url("api1"), receiver.url("subscriber"));
        }
        FlowGauge flow = new FlowGauge(system, clock::now);
        gauge = flow;
        CountryFeed.Settings settings = new CountryFeed.Settings(
                new CountryFeed.Doors(
                        List.of(system.url("ingest1"), system.url("ingest2")),
                        system.bootstrapServers(),
                        system.issuer()::feed,
                        system.database()::hasAccepted),
                options.linesPerSecond(),
                acknowledged,
                options.isTakeover(),
                options.seed());
        feed = new CountryFeed(days, clock, settings, () -> flow.isAllDetected() && areAllAccepted());
    }

    private boolean areAllAccepted() {
        return system.database().acceptedReports() >= acknowledged.count();
    }

    private void awaitAll() {
        long giveUp = System.nanoTime() + LONGEST_START.toNanos();
        while (!system.parts().stream().allMatch(Part::answers)) {
            if (System.nanoTime() > giveUp) {
                throw new CannotStartException("Not everything answers after " + LONGEST_START.toMinutes()
                        + " minutes; what the processes said is in "
                        + options.out().resolve("logs"));
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }

    private void watch(long began, CountryFeed reports, FaultRun faults, Thread busy) throws InterruptedException {
        while (System.nanoTime() - began < options.time().toNanos() && busy.isAlive()) {
            long left = options.time().toNanos() - (System.nanoTime() - began);
            busy.join(Duration.ofNanos(Math.min(left, TELL_EVERY.toNanos())));
            FlowMeter.Reading reading = Objects.requireNonNull(gauge).last();
            if (reading != null) {
                stalls.look(reading);
            }
            console.progress(
                    seconds(began),
                    acknowledged.count(),
                    reports.day(),
                    Objects.requireNonNull(gauge).lag(),
                    faults.injected().size(),
                    reports.retries());
        }
    }

    /** Puts an end to everything that a fault may have left behind. */
    private void restore() {
        receiver.be(Mood.WELL);
        ChaosSystem.instances().forEach(name -> clock.shift(name, Duration.ZERO));
        system.parts().stream().filter(part -> !part.answers()).forEach(Part::resume);
    }

    /** Work that may be interrupted. */
    @FunctionalInterface
    private interface Work {
        void run() throws InterruptedException;
    }

    private static Thread thread(String name, Work work) {
        return Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    @Override
    public void close() {
        if (gauge != null) {
            gauge.close();
        }
        if (feed != null) {
            feed.close();
        }
        receiver.close();
        system.close();
    }
}
