/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.latenotice;

/** What late notices can be sorted by. */
public enum LateNoticeSort {
    /** Day of receipt. */
    RECEIVED_DATE,
    /** Announced start. */
    START,
    /** By how many days it was late. */
    LATE_BY_DAYS,
    /** Product number, by code point. */
    PRODUCT,
    /** Reporter, by code point. */
    REPORTER
}
