/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import nl.tekortwacht.alerting.audience.Belief;
import nl.tekortwacht.alerting.audience.BeliefKey;
import nl.tekortwacht.contracts.finding.FindingEvent;
import org.jspecify.annotations.Nullable;

/**
 * A belief of which something is due.
 *
 * @param event of the alert that is due: the one withheld, else the one told
 * @param route by which it concerns the recipient; null if a subscription does
 */
public record Standing(
        BeliefKey key,
        Belief belief,
        FindingEvent event,
        @Nullable String route) {}
