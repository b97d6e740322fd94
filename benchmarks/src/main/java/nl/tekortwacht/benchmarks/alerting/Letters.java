/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.alerting;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.tekortwacht.alerting.alert.Alert;
import nl.tekortwacht.alerting.alert.AlertStore;
import nl.tekortwacht.alerting.alert.NewDelivery;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.alerting.audience.AlertDecision;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.audience.Decision;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Recipient;
import nl.tekortwacht.alerting.sample.Samples;
import nl.tekortwacht.benchmarks.running.Service;
import nl.tekortwacht.benchmarks.running.Surroundings;
import nl.tekortwacht.contracts.finding.FindingEvent;

/** Alerts to the team, each about a matter of its own, so that none waits for another. */
final class Letters {

    private static final NotifyReason[] REASONS = {
        NotifyReason.CONFIRMED, NotifyReason.RESOLVED, NotifyReason.SEVERITY_RAISED, NotifyReason.AT_RISK
    };
    private static final int AT_ONCE = 1_000;

    private final Surroundings surroundings;
    private final AlertStore store;
    private long made;

    Letters(Surroundings surroundings, Service alerting) {
        this.surroundings = surroundings;
        this.store = alerting.part(AlertStore.class);
    }

    /** Alerts that have gone nowhere. */
    void keep(int count, Instant from, Instant until) {
        List<Alert> alerts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            alerts.add(next());
            if (alerts.size() == AT_ONCE || i == count - 1) {
                long millis = (until.toEpochMilli() - from.toEpochMilli()) * i / count;
                store.inTransaction(store.add(alerts, List.of(), from.plusMillis(millis)))
                        .block();
                alerts.clear();
            }
        }
    }

    /** An alert to each address, due at that instant; their ids, in that order. */
    List<UUID> send(List<String> targets, Instant due) {
        List<Alert> alerts = new ArrayList<>();
        List<NewDelivery> deliveries = new ArrayList<>();
        for (String target : targets) {
            Alert alert = next();
            alerts.add(alert);
            deliveries.add(new NewDelivery(alert.id(), alert, new Address(Channel.WEBHOOK, target, Locale.ROOT)));
        }
        store.inTransaction(store.add(alerts, deliveries, due)).block();
        return alerts.stream().map(Alert::id).toList();
    }

    /** Removes all of them. */
    void burn() throws SQLException {
        try (Connection connection = surroundings.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate alerting.alerts cascade");
        }
    }

    private Alert next() {
        NotifyReason reason = REASONS[(int) (made % REASONS.length)];
        FindingEvent sample = Samples.of(reason);
        UUID id = new UUID(1, ++made);
        FindingEvent event = new FindingEvent(
                id, made, id, sample.change(), sample.knownAt(), sample.previous(), sample.finding(), sample.product());
        AlertDecision decision =
                new AlertDecision(Recipient.of(Audience.SHORTAGE_TEAM), new Decision.Notify(reason), "benchmark");
        return new Alert(id, event, decision, "An alert", "What a person would read.\n");
    }
}
