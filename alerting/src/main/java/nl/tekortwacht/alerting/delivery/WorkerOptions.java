/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.time.Duration;

/**
 * How a worker works.
 *
 * @param chunk deliveries that are claimed at once, at most
 * @param concurrency attempts that are under way at once
 * @param limits of each endpoint, so that one that is slow leaves room for the others
 * @param timeout of one attempt
 * @param lease how long a claim holds; a crashed worker's deliveries are free after it
 * @param interval between two looks for what is due while something is under way
 */
public record WorkerOptions(
        int chunk, int concurrency, EndpointLimits limits, Duration timeout, Duration lease, Duration interval) {

    /**
     * What one endpoint may get.
     *
     * @param underWay attempts at once
     * @param perSecond attempts that are begun in a second; others wait their turn
     */
    public record EndpointLimits(int underWay, int perSecond) {

        private static final int LONGEST_TURN_SECONDS = 10;

        /** Checks that something is allowed, and that no turn takes long to come. */
        public EndpointLimits {
            if (underWay < 1 || underWay > LONGEST_TURN_SECONDS * perSecond) {
                throw new IllegalArgumentException("to one endpoint, at least one and at most " + LONGEST_TURN_SECONDS
                        + " seconds' worth of attempts may be under way, not " + underWay + " of " + perSecond
                        + " per second");
            }
        }
    }

    /** Checks that a lease outlives the slowest attempt: its turn, itself and the record of it. */
    public WorkerOptions {
        if (lease.compareTo(timeout.multipliedBy(3)) < 0) {
            throw new IllegalArgumentException(
                    "lease " + lease + " is too short: three times the timeout of " + timeout + " must fit in");
        }
    }
}
