/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.registry;

/** The class of a product by the Leidraad Verantwoord Wisselen: how dangerous a switch is. Not its criticality. */
public enum SubstitutionRisk {
    /** No switch unless the product cannot be had at all. */
    RED,
    /** A switch only under conditions that prescriber and pharmacist agree. */
    ORANGE,
    /** A switch is no problem as a rule. */
    GREEN
}
