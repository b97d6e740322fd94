/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.finding;

/** Why a product is exempt from the safety stock, or why it cannot be assessed. */
public enum SafetyStockReason {
    /** Exempt: self-care medicine. */
    NOT_PRESCRIPTION_ONLY,
    /** Exempt: parallel authorisation. */
    PARALLEL_AUTHORISATION,
    /** Exempt: short shelf life. */
    SHELF_LIFE_UNDER_12_MONTHS,
    /** Exempt: made for one person. */
    PERSONALISED,
    /** Exempt: pharmacy preparation supplied to colleagues. */
    COLLEGIAL_PREPARATION,
    /** Not assessable: not in the reporter's range. */
    NOT_STOCKED,
    /** Not assessable: deliveries of the last 12 months not given. */
    DELIVERED_12M_MISSING,
    /** Not assessable: nothing delivered in the last 12 months. */
    DELIVERED_12M_ZERO,
    /** Not assessable: less than 12 months on the market. */
    ON_MARKET_UNDER_12_MONTHS,
    /** Not assessable: no norm in force. */
    NO_NORM_IN_FORCE
}
