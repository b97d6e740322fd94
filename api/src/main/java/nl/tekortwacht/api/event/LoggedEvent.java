/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.event;

import nl.tekortwacht.contracts.finding.FindingEvent;

/**
 * An event of the log.
 *
 * @param event its {@code sequence} is its place in the log
 */
public record LoggedEvent(FindingKind kind, FindingEvent event) {

    /** Its place in the log; grows, with gaps, in the order of commits. */
    public long sequence() {
        return event.sequence();
    }
}
