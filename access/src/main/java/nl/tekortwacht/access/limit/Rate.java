/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.limit;

/**
 * How often something may happen.
 *
 * @param perMinute in the long run; 1 or more
 * @param burst at once, after a quiet time; 1 or more
 */
public record Rate(int perMinute, int burst) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one of them is below 1
     */
    public Rate {
        if (perMinute < 1 || burst < 1) {
            throw new IllegalArgumentException("a limit is 1 or more per minute, with a burst of 1 or more");
        }
    }
}
