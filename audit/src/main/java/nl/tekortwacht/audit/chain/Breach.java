/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.chain;

import java.time.LocalDate;

/**
 * The first thing that is wrong.
 *
 * @param kind what is wrong
 * @param day in which
 * @param seq the row; 0 = the day as a whole
 * @param detail for people
 */
public record Breach(Kind kind, LocalDate day, long seq, String detail) {

    /** What may be wrong. */
    public enum Kind {
        /** The row is not what it was. */
        CHANGED,
        /** The row is not there. */
        MISSING,
        /** The row was put in. */
        INSERTED,
        /** The row stands where another belongs that is there too. */
        OUT_OF_ORDER,
        /** The log ended later than it ends now. */
        CUT_OFF,
        /** An anchor says otherwise. */
        ANCHOR_DISAGREES,
        /** A receipt has no row that covers it. */
        RECEIPT_WITHOUT_ROW,
        /** A receipt is not what the row says. */
        RECEIPT_CHANGED,
        /** The decisions of a day are not what the row says. */
        DECISIONS_CHANGED
    }

    @Override
    public String toString() {
        return kind + " at day " + day + (seq == 0 ? "" : ", row " + seq) + ": " + detail;
    }
}
