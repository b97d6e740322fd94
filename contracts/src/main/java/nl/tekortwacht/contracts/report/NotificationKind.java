/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.report;

/** What a marketing-authorisation holder notifies (Geneesmiddelenwet art. 49(6), 49(7); the Meldpunt's form). */
public enum NotificationKind {
    /** Marketing is interrupted for a time. */
    INTERRUPTION,
    /** Smaller quantities than needed. */
    LIMITED_SUPPLY,
    /** A quality defect keeps stock from the market. */
    QUALITY_DEFECT,
    /** Marketing ends. */
    CESSATION,
    /** The holder asks for the marketing authorisation to be revoked. */
    REVOCATION_REQUEST,
    /** The holder does not apply for renewal. */
    NON_RENEWAL,
    /** The product is placed on the market, for the first time or again. */
    PLACED_ON_MARKET;

    /** Whether this kind announces that the product will be short; all but {@link #PLACED_ON_MARKET}. */
    public boolean announces() {
        return this != PLACED_ON_MARKET;
    }

    /** Whether it ends the product's marketing for good, and so has no end. */
    public boolean isDefinitive() {
        return this == CESSATION || this == REVOCATION_REQUEST || this == NON_RENEWAL;
    }
}
