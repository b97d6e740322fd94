/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nl.tekortwacht.standalone.chaos.process.Part;
import nl.tekortwacht.standalone.flow.FlowMeter;
import org.jspecify.annotations.Nullable;

/** Kills one of two instances of each service under load, and measures how long the other takes to catch up. */
public final class Takeover {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    /** Load before each kill, so that there is something to take over. */
    private static final Duration LOAD = Duration.ofSeconds(10);
    /** Detection is never quite at zero while reports come in: what comes in within half a second may be under way. */
    private static final double UNDER_WAY_SECONDS = 0.5;

    private final Surroundings around;
    private final FlowGauge gauge;
    private final long underWay;
    private final Consumer<String> told;
    private final CountDownLatch never = new CountDownLatch(1);
    private final List<Injected> done = new ArrayList<>();

    /** Tells what it sees. */
    public Takeover(Surroundings around, FlowGauge gauge, double linesPerSecond, Consumer<String> told) {
        this.around = around;
        this.gauge = gauge;
        this.underWay = Math.round(linesPerSecond * UNDER_WAY_SECONDS);
        this.told = told;
    }

    /** Does it for detection, alerting and ingest, one after the other. */
    public void run() throws InterruptedException {
        try (Partitions partitions = new Partitions(around.system().bootstrapServers())) {
            readers("detection", partitions);
            readers("alerting", partitions);
        }
        ingest();
    }

    /** The kills, with the seconds until the lag was gone. */
    public List<Injected> done() {
        synchronized (done) {
            return List.copyOf(done);
        }
    }

    private void readers(String service, Partitions partitions) throws InterruptedException {
        String group = "tekortwacht-" + service;
        await(() -> isShared(partitions, group));
        await(LOAD);
        told.accept(service + " before: " + shown(partitions.of(group)));
        Part victim = around.system().part(service + "1");
        long killed = System.nanoTime();
        victim.kill();
        boolean isTaken = await(() -> hasOne(partitions, group));
        double taken = seconds(killed);
        boolean isGone = isTaken && await(() -> lag(service) <= underWay);
        tell(service, taken, isGone ? seconds(killed) : null);
        told.accept(service + " after:  " + shown(partitions.of(group)));
        victim.start();
    }

    private void ingest() throws InterruptedException {
        await(LOAD);
        long killed = System.nanoTime();
        long before = sent();
        around.system().part("ingest1").kill();
        boolean goesOn = await(() -> sent() > before + underWay);
        tell("ingest", 0, goesOn ? seconds(killed) : null);
        around.system().part("ingest1").start();
    }

    private void tell(String service, double taken, @Nullable Double gone) {
        Duration at = Duration.ZERO;
        Fault fault = new Fault(done.size() + 1, at, FaultKind.KILL, service + "1", at, at);
        synchronized (done) {
            done.add(new Injected(fault, gone));
        }
        told.accept(String.format(
                Locale.ROOT,
                "%s1 killed: its work was taken over after %.1f s, the lag was gone after %s",
                service,
                taken,
                gone == null ? "more than " + LIMIT.toSeconds() + " s" : String.format(Locale.ROOT, "%.1f s", gone)));
    }

    private static boolean isShared(Partitions partitions, String group) {
        SortedMap<String, List<Integer>> shared = of(partitions, group);
        return shared.size() == 2 && shared.values().stream().noneMatch(List::isEmpty);
    }

    private static boolean hasOne(Partitions partitions, String group) {
        SortedMap<String, List<Integer>> left = of(partitions, group);
        return left.size() == 1 && left.values().iterator().next().size() == 6;
    }

    private static SortedMap<String, List<Integer>> of(Partitions partitions, String group) {
        try {
            return partitions.of(group);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new TreeMap<>();
        }
    }

    private static String shown(SortedMap<String, List<Integer>> partitions) {
        return partitions.isEmpty() ? "nobody reads" : partitions.toString();
    }

    private long lag(String service) {
        FlowMeter.Reading reading = gauge.last();
        if (reading == null) {
            return Long.MAX_VALUE;
        }
        return service.equals("detection")
                ? reading.reportsSent() - reading.reportsDetected()
                : reading.findingsSent() - reading.findingsJudged();
    }

    private long sent() {
        FlowMeter.Reading reading = gauge.last();
        return reading == null ? 0 : reading.reportsSent();
    }

    private boolean await(BooleanSupplier condition) throws InterruptedException {
        long giveUp = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                return false;
            }
            await(LOOK_EVERY);
        }
        return true;
    }

    private void await(Duration time) throws InterruptedException {
        if (never.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("never");
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
