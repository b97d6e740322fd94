/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.util.UUID;
import nl.tekortwacht.alerting.audience.AlertDecision;
import nl.tekortwacht.contracts.finding.FindingEvent;
import org.jspecify.annotations.Nullable;

/**
 * A decision about one event and one recipient, as it is recorded.
 *
 * @param id follows from the event and the recipient, so that it is the same whenever it is decided again
 * @param body null if held
 */
public record Alert(
        UUID id,
        FindingEvent event,
        AlertDecision decision,
        String subject,
        @Nullable String body) {}
