/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.time.Duration;

/**
 * How a worker works.
 *
 * @param chunk deliveries that are claimed at once
 * @param concurrency attempts that are under way at once
 * @param timeout of one attempt
 * @param lease how long a claim holds; a crashed worker's deliveries are free after it
 */
public record WorkerOptions(int chunk, int concurrency, Duration timeout, Duration lease) {

    /** Checks that a lease outlives the slowest chunk. */
    public WorkerOptions {
        int rounds = Math.ceilDiv(chunk, concurrency);
        if (lease.compareTo(timeout.multipliedBy(rounds + 1L)) < 0) {
            throw new IllegalArgumentException("lease " + lease + " is too short: " + rounds + " rounds of " + timeout
                    + " and one to spare must fit in");
        }
    }
}
