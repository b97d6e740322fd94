/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.plan;

import java.time.Duration;

/**
 * How mails about one substitution group are put together. As in Alertmanager: the first waits for others; once one was
 * sent, what comes soon after waits for the interval to be over.
 *
 * @param patience how long the first waits; zero = mails are not put together
 * @param interval the least time between two mails about one group
 */
public record Grouping(Duration patience, Duration interval) {

    /** Each by itself. */
    public static final Grouping NONE = new Grouping(Duration.ZERO, Duration.ZERO);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Grouping {
        if (patience.isNegative() || interval.isNegative()) {
            throw new IllegalArgumentException("negative: " + patience + ", " + interval);
        }
    }

    /** Whether mails are put together at all. */
    public boolean groups() {
        return patience.isPositive() || interval.isPositive();
    }
}
