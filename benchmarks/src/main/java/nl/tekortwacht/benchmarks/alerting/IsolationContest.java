/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.alerting;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.alerting.delivery.DeliveryLoop;
import nl.tekortwacht.alerting.delivery.DeliveryWorker;
import nl.tekortwacht.alerting.micrometer.MicrometerCounts;
import nl.tekortwacht.benchmarks.measure.Contest;
import nl.tekortwacht.benchmarks.measure.Patience;
import nl.tekortwacht.benchmarks.running.Service;
import nl.tekortwacht.benchmarks.running.Surroundings;

/**
 * How long healthy receivers wait for what is due, in milliseconds, of a hundred all but the slowest one: while one other
 * receiver hangs and another answers 500, against without those two. Here less is better.
 */
public final class IsolationContest implements Contest {

    /** The pause of the worker between two looks; shorter than in earnest, so that it does not hide what is measured. */
    public static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private static final int HEALTHY = 16;
    private static final int LINES_PER_DELIVERY = 50;
    private static final int PER_BATCH = 16;
    private static final int TO_EACH_BAD_ONE = 2;
    private static final Duration BATCH_EVERY = Duration.ofMillis(80);
    private static final Duration AHEAD = Duration.ofSeconds(1);
    private static final double MOST = 0.99;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Surroundings surroundings;
    private final Service alerting;
    private final Letters letters;
    private final Receivers healthy;
    private final Clock clock;
    private final int batches;

    /**
     * Starts the healthy receivers.
     *
     * @param alerting closed with this, as are the surroundings
     * @param clock the service's
     * @param lines of a round; a fiftieth as many deliveries to healthy receivers
     */
    public IsolationContest(Surroundings surroundings, Service alerting, Clock clock, int lines) {
        this.surroundings = surroundings;
        this.alerting = alerting;
        this.letters = new Letters(surroundings, alerting);
        this.healthy = new Receivers(HEALTHY, Receivers.Manner.TAKE, clock);
        this.clock = clock;
        this.batches = Math.max(1, lines / LINES_PER_DELIVERY / PER_BATCH);
    }

    @Override
    public void prepare() throws Exception {
        surroundings.settle();
    }

    /** The bad ones are new each time: what is known of the last ones would spare us these. */
    @Override
    public double system() throws Exception {
        try (Receivers hanging = new Receivers(1, Receivers.Manner.HANG, clock);
                Receivers failing = new Receivers(1, Receivers.Manner.FAIL, clock)) {
            List<String> bad = new ArrayList<>(hanging.urls(TO_EACH_BAD_ONE));
            bad.addAll(failing.urls(TO_EACH_BAD_ONE));
            return slowest(bad);
        }
    }

    @Override
    public double floor() throws Exception {
        return slowest(List.of());
    }

    private double slowest(List<String> bad) throws Exception {
        letters.burn();
        Map<String, Instant> due = fill(bad);
        DeliveryLoop loop = new DeliveryLoop(
                alerting.part(DeliveryWorker.class), List.of(), alerting.part(MicrometerCounts.class), LOOK_EVERY);
        loop.start();
        try {
            Patience.until("all healthy receivers have theirs", LOOK_EVERY, () -> healthy.count() >= due.size());
        } finally {
            loop.stop();
        }
        return ofAHundred(healthy.takeAll(), due);
    }

    /** When each alert to a healthy receiver is due, by its id. */
    private Map<String, Instant> fill(List<String> bad) throws SQLException {
        Map<String, Instant> due = new HashMap<>();
        // They are stored before the first is due.
        Instant first = clock.instant().plus(AHEAD).plusMillis(batches);
        for (int i = 0; i < batches; i++) {
            Instant at = first.plus(BATCH_EVERY.multipliedBy(i));
            List<String> targets = new ArrayList<>(bad);
            targets.addAll(healthy.urls(PER_BATCH));
            List<UUID> ids = letters.send(targets, at);
            ids.subList(bad.size(), ids.size()).forEach(id -> due.put(id.toString(), at));
        }
        return due;
    }

    private static double ofAHundred(List<Receivers.Taken> taken, Map<String, Instant> due) {
        double[] waits = taken.stream()
                .mapToDouble(message -> wait(message, due))
                .sorted()
                .toArray();
        return waits[(int) Math.ceil(MOST * waits.length) - 1];
    }

    private static double wait(Receivers.Taken message, Map<String, Instant> due) {
        String id = Objects.requireNonNull(message.headers().get("webhook-id"));
        Duration wait = Duration.between(Objects.requireNonNull(due.get(id)), message.at());
        return wait.toNanos() / NANOS_PER_MILLI;
    }

    @Override
    public void close() {
        healthy.close();
        alerting.close();
        surroundings.close();
    }
}
