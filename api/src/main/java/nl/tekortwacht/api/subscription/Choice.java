/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.util.EnumSet;
import java.util.Set;
import nl.tekortwacht.contracts.assessment.Severity;

/**
 * What a subscriber wants to hear, and when.
 *
 * @param events at least one
 * @param severity the lowest that is news; of no account for other events
 */
public record Choice(Set<Event> events, Severity severity, Timing timing) {

    /** What who does not choose gets. */
    public static final Choice USUAL =
            new Choice(EnumSet.of(Event.ANNOUNCED, Event.CONFIRMED), Severity.LOW, Timing.AT_ONCE);

    /** Keeps the events as they were. */
    public Choice {
        events = Set.copyOf(events);
    }
}
