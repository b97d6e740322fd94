/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.history;

/** What became of an announcement. */
public enum Fate {
    /** It was taken back. */
    WITHDRAWN,
    /** In effect, and notified for less than a shortage takes. */
    TOO_SHORT,
    /** A confirmed shortage belongs to it. */
    SEEN,
    /** Unavailability belongs to it, but none that was confirmed. */
    SEEN_BRIEFLY,
    /** Over, without unavailability, with evidence of supply. */
    AVOIDED,
    /** Over, without any evidence. */
    UNVERIFIED,
    /** Not over, and nothing seen. */
    PENDING
}
