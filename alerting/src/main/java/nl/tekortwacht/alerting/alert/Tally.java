/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.util.List;
import nl.tekortwacht.alerting.audience.AlertDecision;

/**
 * What became of a batch. {@code records = outcomes + unreadable}, and
 * {@code outcomes = alerted + held + of no interest + repeated}.
 *
 * @param outcomes one per event
 * @param decisions all that were taken
 */
public record Tally(List<EventOutcome> outcomes, List<AlertDecision> decisions, int unreadable) {

    /** How many events ended so. */
    public long count(EventOutcome outcome) {
        return outcomes.stream().filter(outcome::equals).count();
    }
}
