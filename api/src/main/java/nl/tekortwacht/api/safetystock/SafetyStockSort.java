/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.safetystock;

/** What safety-stock findings can be sorted by; rows that lack it come last. */
public enum SafetyStockSort {
    /** Day of the stock report. */
    DATE,
    /** Product number, by code point. */
    PRODUCT,
    /** Party, by code point. */
    PARTY,
    /** Weeks that the stock lasts. */
    COVER_WEEKS,
    /** First day of the running breach. */
    BREACH_SINCE
}
