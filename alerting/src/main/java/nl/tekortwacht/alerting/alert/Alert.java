/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.util.UUID;
import nl.tekortwacht.alerting.audience.AlertDecision;
import nl.tekortwacht.alerting.audience.Decision;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.message.Content;
import nl.tekortwacht.contracts.finding.FindingEvent;
import org.jspecify.annotations.Nullable;

/**
 * A decision about one event and one recipient, as it is recorded.
 *
 * @param id follows from the event and the recipient, so that it is the same whenever it is decided again
 * @param body plain text; null if held
 * @param content what the body says; null if held
 */
public record Alert(
        UUID id,
        FindingEvent event,
        AlertDecision decision,
        String subject,
        @Nullable String body,
        @Nullable Content content) {

    /** An alert of which only the text is known, or that is held. */
    public Alert(UUID id, FindingEvent event, AlertDecision decision, String subject, @Nullable String body) {
        this(id, event, decision, subject, body, null);
    }

    /** What it does to what the reader believes; of what is held, nothing that counts. */
    NotifyReason.Effect effect() {
        return decision.decision() instanceof Decision.Notify told
                ? told.reason().effect()
                : NotifyReason.Effect.CHANGES;
    }
}
