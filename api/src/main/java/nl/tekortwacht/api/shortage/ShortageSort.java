/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.shortage;

/** What shortages can be sorted by; rows that lack it come last. */
public enum ShortageSort {
    /** First unavailable day, or announced start. */
    START,
    /** First day after it. */
    END,
    /** Product number, by code point. */
    PRODUCT,
    /** Length in days. */
    DAYS,
    /** Day of confirmation. */
    CONFIRMED_ON,
    /** Phase, by name. */
    PHASE,
    /** Instant from which the row said what it says. */
    KNOWN_FROM
}
