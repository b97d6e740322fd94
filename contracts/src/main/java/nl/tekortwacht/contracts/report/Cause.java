/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.report;

/** Why a product will be short, in the categories of the Dutch notification form. */
public enum Cause {
    /** Delay in production or release of the finished product. */
    FINISHED_PRODUCT_DELAY,
    /** Demand rose, often because a comparable product failed. */
    INCREASED_DEMAND,
    /** Planning or distribution. */
    DISTRIBUTION,
    /** Delay of the raw material. */
    RAW_MATERIAL,
    /** Problems of good manufacturing or clinical practice. */
    QUALITY,
    /** Business reasons. */
    ECONOMIC,
    /** None of these. */
    OTHER
}
