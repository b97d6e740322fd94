/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Recipient;
import nl.tekortwacht.contracts.finding.FindingEvent;

/**
 * What is delivered.
 *
 * @param alertId the same over all attempts and replays; receivers drop repeats by it
 * @param loggedAt when the alert was recorded
 */
public record Notice(
        UUID alertId,
        Recipient recipient,
        NotifyReason reason,
        String subject,
        String body,
        FindingEvent event,
        Instant loggedAt) {}
