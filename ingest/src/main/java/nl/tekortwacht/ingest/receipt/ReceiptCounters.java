/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

/**
 * Counts every line that was read: {@code read = accepted + duplicate + refused + unanswered}, where unanswered lines are
 * those that the sender was told to send again.
 */
public interface ReceiptCounters {

    /** Which kind of line is counted. */
    enum Kind {
        /** Lines about medicines. */
        REPORTS,
        /** Lines of the registry. */
        REGISTRY
    }

    /**
     * Counts one chunk.
     *
     * @param read how many lines the chunk had
     * @param settled what became of those that are settled
     */
    void count(Kind kind, long read, Tally settled);
}
