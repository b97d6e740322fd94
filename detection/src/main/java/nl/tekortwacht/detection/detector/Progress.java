/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

/**
 * How far a partition is read after a batch.
 *
 * @param nextOffset where to read on
 * @param read what became of the records that were read for the first time
 */
public record Progress(long nextOffset, BatchCount read) {

    /** To begin there, whatever was read before. */
    public static Progress startingAt(long offset) {
        return new Progress(offset, BatchCount.NONE);
    }
}
