/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import java.time.Instant;
import java.time.LocalDate;
import nl.tekortwacht.detection.availability.DayRecord;

/**
 * The record of a day as it stood from an instant on. As with findings, several with one instant may come out of several
 * calls; the last of them counts. A record never goes away, it only changes.
 *
 * @param knownFrom the closing of the day, or the receipt or recording that changed it later
 * @param first whether nothing was known of the day before
 */
public record DayVersion(Instant knownFrom, boolean first, DayRecord record) {

    /** The day that the record is of. */
    public LocalDate day() {
        return record.day();
    }
}
