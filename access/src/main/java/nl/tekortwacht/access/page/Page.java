/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.page;

/**
 * Which part of a list.
 *
 * @param number from 1
 * @param size how many on a page, 1 to 500
 */
public record Page(int number, int size) {

    /** The highest number of a page. */
    public static final int LAST = 100_000;

    /** The most on one page. */
    public static final int LARGEST = 500;

    /** How many there are on a page if nobody says so. */
    public static final int USUAL = 50;

    /** How many come before it. */
    public long offset() {
        return (number - 1L) * size;
    }
}
