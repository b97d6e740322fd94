/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.registry;

/** The class of a product on the Dutch list of critical medicines of the LCG. */
public enum Criticality {
    /** Needed within 48 hours, or people die. */
    RED,
    /** Absence leads to death or strongly increased illness within 3 days to 3 months. */
    ORANGE,
    /** Needed for society to function. */
    YELLOW,
    /** None of these. */
    OTHER
}
