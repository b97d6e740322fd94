/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

/**
 * What became of the records of a batch; each is counted once.
 *
 * @param stored reports that are new
 * @param duplicate reports that were there already, and records read before
 * @param unreadable records that are no report
 */
public record BatchCount(long stored, long duplicate, long unreadable) {

    /** No record. */
    public static final BatchCount NONE = new BatchCount(0, 0, 0);

    /** This and another. */
    public BatchCount plus(BatchCount other) {
        return new BatchCount(stored + other.stored, duplicate + other.duplicate, unreadable + other.unreadable);
    }
}
