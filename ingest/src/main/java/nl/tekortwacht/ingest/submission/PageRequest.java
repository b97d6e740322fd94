/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.submission;

/**
 * Which page of a list.
 *
 * @param page from 1
 * @param pageSize 1 or more
 */
public record PageRequest(int page, int pageSize) {

    /** Page size where none is asked for. */
    public static final int DEFAULT_SIZE = 50;

    /** The largest page size. */
    public static final int MAX_SIZE = 500;

    /** The largest page number; what lies behind it is found by filtering. */
    public static final int MAX_PAGE = 100_000;

    /** How many rows come before the page. */
    public long offset() {
        return (long) (page - 1) * pageSize;
    }

    /** The number of the last page of a list of this many rows; 1 if it is empty. */
    public long lastPage(long total) {
        return Math.max(1, Math.ceilDiv(total, pageSize));
    }
}
