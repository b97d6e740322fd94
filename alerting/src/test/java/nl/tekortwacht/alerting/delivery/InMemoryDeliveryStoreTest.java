/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Recipient;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;

class InMemoryDeliveryStoreTest implements DeliveryStoreContract {

    private final InMemoryDeliveryStore store = new InMemoryDeliveryStore();
    private long added;

    @Override
    public DeliveryStore store() {
        return store;
    }

    @Override
    public UUID pending(String matter, String target, Instant now) {
        UUID id = new UUID(1, ++added);
        FindingEvent event =
                Findings.event(matter, now, null, Findings.episode(Phase.CONFIRMED), Findings.product(null, null));
        Notice notice = new Notice(
                new UUID(2, added),
                new Recipient(Audience.SUBSCRIBER, Findings.id(target)),
                NotifyReason.CONFIRMED,
                "subject",
                "body",
                event,
                now);
        store.add(new Delivery(id, new UUID(0, 0), Channel.WEBHOOK, target, List.of(), 0, 0, true, notice), now);
        return id;
    }

    @Override
    public String state(UUID delivery) {
        return store.state(delivery);
    }
}
