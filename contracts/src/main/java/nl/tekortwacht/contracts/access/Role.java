/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.access;

/** Who calls an endpoint. */
public enum Role {
    /** Anyone, without signing in. */
    PUBLIC,
    /** Staff that only reads. */
    READER,
    /** Assessor at CBG. */
    ASSESSOR,
    /** Inspector at IGJ. */
    INSPECTOR,
    /** Member of the operational shortage team. */
    SHORTAGE_TEAM,
    /** Hospital coordination (LCG). */
    LCG,
    /** Administrator of the installation. */
    ADMINISTRATOR,
    /** Auditor. */
    AUDITOR,
    /** Marketing-authorisation holder. */
    MAH,
    /** Wholesaler. */
    WHOLESALER,
    /** Pharmacy. */
    PHARMACY,
    /** Another system. */
    MACHINE
}
