/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.quarantine;

/** The state of a refused line. */
public enum QuarantineState {
    /** Somebody has to look at it. */
    OPEN,
    /** A mended line was taken instead. */
    RESUBMITTED,
    /** A person decided that it is not needed. */
    DISCARDED
}
