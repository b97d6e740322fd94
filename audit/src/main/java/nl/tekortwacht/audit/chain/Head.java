/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.chain;

import java.time.LocalDate;
import nl.tekortwacht.audit.event.AuditEvent;
import nl.tekortwacht.audit.event.Sha256;

/**
 * How far the chain goes.
 *
 * @param day of the last row, in UTC
 * @param seq of the last row in its day; 0 = the day has none yet
 * @param hash of the last row; of a day that has none yet, that of the last row before it
 */
public record Head(LocalDate day, long seq, Sha256 hash) {

    /** The row of the event, in that place. */
    public ChainRow next(AuditEvent event) {
        return ChainRow.after(this, RowFields.of(day, seq + 1, event));
    }

    /** The beginning of a day. */
    public Head onDay(LocalDate later) {
        return new Head(later, 0, hash);
    }
}
