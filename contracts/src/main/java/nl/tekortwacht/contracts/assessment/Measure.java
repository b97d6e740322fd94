/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.assessment;

/** What can be done about a shortage. */
public enum Measure {
    /** Pharmacies dispense another product of the group. */
    SUBSTITUTE,
    /** Another strength or form of the same substance. */
    OTHER_STRENGTH_OR_FORM,
    /** Another substance. */
    OTHER_SUBSTANCE,
    /** A foreign pack of the same product (tijdelijk afwijkende verpakking, TAV). */
    TEMPORARY_PACK,
    /** Import of a comparable product under exemption (Regeling Geneesmiddelenwet art. 3.17 and 3.17a). */
    IMPORT_EXEMPTION,
    /** A pharmacy prepares it, for its own patients or for colleagues. */
    PHARMACY_PREPARATION,
    /** What is left is allocated nationally. */
    NATIONAL_DIRECTION,
    /** Prescribers treat otherwise. */
    CHANGE_TREATMENT
}
