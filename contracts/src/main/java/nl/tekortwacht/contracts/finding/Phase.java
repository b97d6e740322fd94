/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.finding;

/** Where a shortage stands. */
public enum Phase {
    /** Announced, has not begun. */
    ANTICIPATED,
    /** Announced and begun, but the evidence shows no unavailability. */
    DECLARED,
    /** Unavailable, not yet for as long as a shortage takes. */
    SUSPECTED,
    /** Unavailable for as long as a shortage takes. */
    CONFIRMED,
    /** Was confirmed, and is over. */
    RESOLVED,
    /** Is over and was never confirmed. */
    PASSED,
    /** Nobody reports any more, so nobody knows. */
    LAPSED,
    /** Announced, and over without an unavailability, though there was evidence of supply. */
    AVOIDED,
    /** Announced, and over without any evidence. */
    UNVERIFIED,
    /** Announced, and taken back by its reporter. */
    WITHDRAWN,
    /** Unavailable or declared, and marketing has ended for good. */
    DISCONTINUED;

    /** Whether it is over, in fact or by what was announced. Of a lapsed one nobody knows; a discontinued one stays. */
    public boolean isOver() {
        return switch (this) {
            case RESOLVED, PASSED, AVOIDED, UNVERIFIED, WITHDRAWN -> true;
            case ANTICIPATED, DECLARED, SUSPECTED, CONFIRMED, LAPSED, DISCONTINUED -> false;
        };
    }
}
