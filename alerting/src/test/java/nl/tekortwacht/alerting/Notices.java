/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting;

import java.util.List;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Recipient;
import nl.tekortwacht.alerting.delivery.Delivery;
import nl.tekortwacht.alerting.delivery.Notice;
import nl.tekortwacht.contracts.finding.Phase;

/** Deliveries of one invented alert. */
public final class Notices {

    public static final UUID ALERT = Findings.id("alert");

    private Notices() {}

    public static Notice notice() {
        return new Notice(
                ALERT,
                new Recipient(Audience.SUBSCRIBER, Findings.id("subscription")),
                NotifyReason.CONFIRMED,
                "Tekort: Zandopril",
                "Er is een tekort. Café ’s-Hertogenbosch weet ervan.\n",
                Findings.event(
                        "short",
                        Findings.MORNING,
                        Findings.episode(Phase.SUSPECTED),
                        Findings.episode(Phase.CONFIRMED),
                        Findings.product(null, null)),
                Findings.MORNING);
    }

    public static Delivery delivery(Channel channel, String target, String... secrets) {
        return new Delivery(
                Findings.id("delivery"), Findings.id("lease"), channel, target, List.of(secrets), 0, 0, true, notice());
    }
}
