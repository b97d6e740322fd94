/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.outlook;

import java.util.UUID;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;

/**
 * A row of the shortage list with its id.
 *
 * @param id the finding's id
 */
public record StandingShortage(UUID id, Shortage shortage) {

    /** Whether the product cannot be had now: it is out, or its holder says that it delivers nothing. */
    boolean isNow() {
        Phase phase = shortage.phase();
        return phase == Phase.SUSPECTED
                || phase == Phase.CONFIRMED
                || phase == Phase.DISCONTINUED
                || phase == Phase.DECLARED;
    }
}
