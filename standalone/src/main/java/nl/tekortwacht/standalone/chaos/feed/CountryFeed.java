/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.feed;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.standalone.chaos.process.ClockFile;
import nl.tekortwacht.standalone.demo.DayFeed;
import nl.tekortwacht.standalone.demo.DemoOptions;

/** Lets the country live: day after day its reports are sent at a steady rate, and then the clock goes on. */
public final class CountryFeed implements AutoCloseable {

    private static final int LARGEST_BATCH = 500;
    private static final double BAD_LINES = 0.01;
    private static final Duration CATCH_UP = Duration.ofSeconds(60);
    /** The clock stands at this much before the closing while the reports of a day come in. */
    private static final Duration BEFORE_CLOSING = Duration.ofMinutes(40);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final DayFeed country;
    private final ClockFile clock;
    private final Clients clients;
    private final BooleanSupplier isDetected;
    private final boolean isSteady;
    private final Pace pace;
    private final BadLines badLines;
    private final SplittableRandom chance;
    private volatile boolean isStopped;
    private volatile LocalDate day;

    /**
     * A feed.
     *
     * @param isDetected whether detection has read all that came in; the clock waits for it, but not for ever
     */
    public CountryFeed(DayFeed country, ClockFile clock, Settings settings, BooleanSupplier isDetected) {
        this.country = country;
        this.clock = clock;
        this.isDetected = isDetected;
        isSteady = settings.isSteady();
        chance = new SplittableRandom(settings.seed());
        clients = new Clients(settings.doors(), settings.acknowledged(), chance.nextLong());
        badLines = new BadLines(chance.nextLong());
        pace = new Pace(settings.linesPerSecond(), CATCH_UP, System.nanoTime());
        day = country.nextDay();
    }

    /**
     * Where to send.
     *
     * @param instances of ingest
     * @param bootstrapServers of Kafka, for those who send records
     * @param isSafe whether ingest has accepted a report that was sent as a record
     */
    public record Doors(
            List<URI> instances,
            String bootstrapServers,
            Supplier<String> authorization,
            Predicate<ReportKey> isSafe) {}

    /**
     * How to send.
     *
     * @param doors where to
     * @param linesPerSecond on average
     * @param acknowledged where answers are noted
     * @param isSteady whether reports never wait for detection; the clock stands still then, and no day closes
     * @param seed of the senders
     */
    public record Settings(
            Doors doors, double linesPerSecond, Acknowledged acknowledged, boolean isSteady, long seed) {}

    /** Sends until it is stopped; returns when everything that was sent has been acknowledged. */
    public void run() throws InterruptedException {
        while (!isStopped) {
            day = country.nextDay();
            if (!isSteady) {
                clock.set(DemoOptions.closeOf(day).minus(BEFORE_CLOSING));
            }
            for (List<Report> wave : Waves.of(country.takeDay())) {
                send(lines(wave));
            }
            if (!isSteady) {
                clients.awaitAll();
                awaitDetection();
            }
        }
        clients.awaitAll();
    }

    /** A day that closes before its reports have been read costs every product its whole past, told again. */
    private void awaitDetection() {
        long giveUp = System.nanoTime() + LONGEST_WAIT.toNanos();
        do {
            // First a pause: what is known of the lag is from just before the last acknowledgement.
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        } while (!isStopped && !isDetected.getAsBoolean() && System.nanoTime() < giveUp);
    }

    private List<Line> lines(List<Report> wave) {
        List<Line> lines = new ArrayList<>();
        for (Report report : wave) {
            Line good = Line.of(report);
            lines.add(good);
            if (chance.nextDouble() < BAD_LINES) {
                lines.add(badLines.like(good));
            }
        }
        return lines;
    }

    private void send(List<Line> lines) throws InterruptedException {
        int from = 0;
        while (from < lines.size() && !isStopped) {
            int to = Math.min(lines.size(), from + chance.nextInt(1, LARGEST_BATCH + 1));
            LockSupport.parkNanos(pace.take(to - from, System.nanoTime()));
            clients.deliver(lines.subList(from, to));
            from = to;
        }
    }

    /** Sends nothing new from now on. */
    public void stop() {
        isStopped = true;
    }

    /** The day that is being reported. */
    public LocalDate day() {
        return day;
    }

    /** Lets clients break off in the middle of the next few batches. */
    public void hangUp(int batches) {
        clients.hangUp(batches);
    }

    /** How often a batch had to be sent again because it was not acknowledged. */
    public long retries() {
        return clients.retries();
    }

    /** How many batches were sent once more on purpose. */
    public long repeats() {
        return clients.repeats();
    }

    /** How many batches were broken off. */
    public long hangUps() {
        return clients.hangUps();
    }

    @Override
    public void close() {
        clients.close();
    }
}
