/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.alert.Alert;
import nl.tekortwacht.alerting.alert.NewDelivery;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.alerting.audience.AlertDecision;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.audience.Decision;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Recipient;
import nl.tekortwacht.alerting.delivery.DeliveryStore;
import nl.tekortwacht.alerting.delivery.DeliveryStoreContract;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import org.junit.jupiter.api.BeforeEach;

class PostgresDeliveryStoreTest implements DeliveryStoreContract {

    private final DeliveryStore store =
            new PostgresDeliveryStore(TestDatabase.client(), new Leases(UUID.randomUUID()), TestDatabase.schema());
    private long added;

    @BeforeEach
    void empty() {
        TestDatabase.empty();
    }

    @Override
    public DeliveryStore store() {
        return store;
    }

    @Override
    public UUID pending(String matter, String target, Instant now) {
        UUID subscription = Findings.id(target);
        TestDatabase.execute("insert into alerting.subscriptions (id, name, product_id, channel, target, created_at)"
                + " values ('" + subscription + "', 'test', 'RVG:900001', 'webhook', '" + target + "', now())"
                + " on conflict do nothing");
        FindingEvent event = Findings.event(
                matter,
                now.plusNanos(1_000 * ++added),
                null,
                Findings.episode(Phase.CONFIRMED),
                Findings.product(null, null));
        Alert alert = new Alert(
                new UUID(2, added),
                event,
                new AlertDecision(
                        new Recipient(Audience.SUBSCRIBER, subscription), new Decision.Notify(NotifyReason.CONFIRMED)),
                "subject",
                "body");
        NewDelivery delivery = new NewDelivery(
                new UUID(1, added), alert, new Address(Channel.WEBHOOK, target, Locale.forLanguageTag("nl")));
        TestDatabase.alertStore().add(List.of(alert), List.of(delivery), now).block(Duration.ofSeconds(30));
        return delivery.id();
    }

    @Override
    public String state(UUID delivery) {
        return TestDatabase.texts("select status || ' [' || coalesce((select string_agg(attempt || ':' || outcome, ', '"
                        + " order by attempt) from alerting.delivery_attempts where delivery_id = id), '') || ']'"
                        + " from alerting.deliveries where id = '" + delivery + "'")
                .getFirst();
    }
}
