/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Recipient;
import nl.tekortwacht.alerting.message.Content;
import nl.tekortwacht.contracts.finding.FindingEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is delivered.
 *
 * @param alertId the same over all attempts and replays; receivers drop repeats by it
 * @param content what the body says; null of alerts that were written before contents were kept
 * @param loggedAt when the alert was recorded
 */
public record Notice(
        UUID alertId,
        Recipient recipient,
        NotifyReason reason,
        String subject,
        String body,
        @Nullable Content content,
        FindingEvent event,
        Instant loggedAt) {

    /** What is delivered of an alert of which only the text is known. */
    public Notice(
            UUID alertId,
            Recipient recipient,
            NotifyReason reason,
            String subject,
            String body,
            FindingEvent event,
            Instant loggedAt) {
        this(alertId, recipient, reason, subject, body, null, event, loggedAt);
    }
}
