/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.micrometer;

/**
 * Everything that alerting counts. Labels are closed sets: never a product, an address or a name.
 *
 * <p>{@code events(alerted) + events(held) + events(of_no_interest) + events(repeated) + unreadable = records read}.
 * Every event that is alerted has at least one alert with decision NOTIFY, every event that is held has none and at least
 * one with HOLD.
 */
public enum AlertingMetric {
    /** Finding events, by {@code outcome}. */
    EVENTS("tekortwacht.alerting.events"),
    /** Records that are no finding event. */
    UNREADABLE("tekortwacht.alerting.unreadable"),
    /** Decisions, by {@code audience}, {@code decision} and {@code reason}. */
    ALERTS("tekortwacht.alerting.alerts"),
    /** Attempts, by {@code channel} and {@code outcome}. */
    DELIVERIES("tekortwacht.alerting.deliveries"),
    /** Seconds that the oldest pending delivery has been waiting, by {@code channel}. */
    OLDEST_PENDING("tekortwacht.alerting.oldest.pending"),
    /** Deliveries that became dead letters, by {@code channel}. */
    DEAD("tekortwacht.alerting.dead"),
    /** Rounds of the delivery worker that broke. */
    BROKEN_ROUNDS("tekortwacht.alerting.broken.rounds"),
    /** 1 if the file of routes, as it is now, is in force; 0 if it is refused and those before stay. */
    ROUTES_VALID("tekortwacht.alerting.routes.valid");

    private final String metricName;

    AlertingMetric(String metricName) {
        this.metricName = metricName;
    }

    /** The name as Micrometer knows it; Prometheus writes underscores. */
    public String metricName() {
        return metricName;
    }
}
