/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.micrometer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.tekortwacht.alerting.alert.EventOutcome;
import nl.tekortwacht.alerting.alert.IntakeCounts;
import nl.tekortwacht.alerting.alert.Tally;
import nl.tekortwacht.alerting.audience.AlertDecision;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.delivery.Attempt;
import nl.tekortwacht.alerting.delivery.DeliveryCounts;
import nl.tekortwacht.alerting.delivery.DeliveryStatus;
import nl.tekortwacht.alerting.route.RoutesGauge;

/** Counts with Micrometer. */
public final class MicrometerCounts implements IntakeCounts, DeliveryCounts, RoutesGauge {

    private final MeterRegistry registry;
    private final Map<Channel, AtomicLong> oldestMillis = new EnumMap<>(Channel.class);
    private final AtomicInteger routesValid = new AtomicInteger();

    /** Registers the metrics. */
    public MicrometerCounts(MeterRegistry registry) {
        this.registry = registry;
        for (EventOutcome outcome : EventOutcome.values()) {
            registry.counter(AlertingMetric.EVENTS.metricName(), "outcome", label(outcome));
        }
        registry.counter(AlertingMetric.UNREADABLE.metricName());
        registry.counter(AlertingMetric.BROKEN_ROUNDS.metricName());
        registry.gauge(AlertingMetric.ROUTES_VALID.metricName(), routesValid);
        for (Channel channel : Channel.values()) {
            registry.counter(AlertingMetric.DEAD.metricName(), "channel", label(channel));
            AtomicLong millis = new AtomicLong();
            oldestMillis.put(channel, millis);
            TimeGauge.builder(
                            AlertingMetric.OLDEST_PENDING.metricName(), millis, TimeUnit.MILLISECONDS, AtomicLong::get)
                    .tag("channel", label(channel))
                    .register(registry);
        }
    }

    @Override
    public void count(Tally tally) {
        for (EventOutcome outcome : EventOutcome.values()) {
            registry.counter(AlertingMetric.EVENTS.metricName(), "outcome", label(outcome))
                    .increment((double) tally.count(outcome));
        }
        registry.counter(AlertingMetric.UNREADABLE.metricName()).increment(tally.unreadable());
        for (AlertDecision decision : tally.decisions()) {
            count(decision);
        }
    }

    private void count(AlertDecision decision) {
        registry.counter(
                        AlertingMetric.ALERTS.metricName(),
                        "audience",
                        label(decision.recipient().audience()),
                        "decision",
                        decision.tells() ? "notify" : "hold",
                        "reason",
                        decision.decision().reasonName().toLowerCase(Locale.ROOT))
                .increment();
    }

    @Override
    public void count(Attempt attempt) {
        String channel = label(attempt.delivery().channel());
        registry.counter(
                        AlertingMetric.DELIVERIES.metricName(),
                        "channel",
                        channel,
                        "outcome",
                        attempt.outcome().name().toLowerCase(Locale.ROOT))
                .increment();
        if (attempt.status() == DeliveryStatus.DEAD) {
            registry.counter(AlertingMetric.DEAD.metricName(), "channel", channel)
                    .increment();
        }
    }

    @Override
    public void oldestPending(Channel channel, Duration age) {
        AtomicLong millis = oldestMillis.get(channel);
        if (millis != null) {
            millis.set(age.toMillis());
        }
    }

    @Override
    public void brokenRound() {
        registry.counter(AlertingMetric.BROKEN_ROUNDS.metricName()).increment();
    }

    @Override
    public void routesValid(boolean valid) {
        routesValid.set(valid ? 1 : 0);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
