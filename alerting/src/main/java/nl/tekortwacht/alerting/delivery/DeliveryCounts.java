/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.time.Duration;
import nl.tekortwacht.alerting.audience.Channel;

/** Counts attempts. */
public interface DeliveryCounts {

    /** Counts an attempt that was recorded. */
    void count(Attempt attempt);

    /** Notes how long the oldest pending delivery has been waiting. */
    void oldestPending(Channel channel, Duration age);

    /** Counts a round of the worker that broke, for instance because the database is away. */
    void brokenRound();
}
