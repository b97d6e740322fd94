/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.finding;

/** What a stock report says about the legal safety stock. */
public enum SafetyStockVerdict {
    /** The product is not under the norm. */
    EXEMPT,
    /** The norm cannot be computed. */
    NOT_ASSESSABLE,
    /** Below the norm while an announced shortage runs: the buffer is used for what it is for. */
    RELEASED,
    /** Below the norm. */
    BELOW,
    /** At or above the norm. */
    COMPLIANT
}
