/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.tekortwacht.alerting.audience.Channel;

/** Remembers what was counted. */
public final class RecordedCounts implements DeliveryCounts {

    private final Queue<String> outcomes = new ConcurrentLinkedQueue<>();

    long count(String outcome) {
        return outcomes.stream().filter(outcome::equals).count();
    }

    @Override
    public void count(Attempt attempt) {
        outcomes.add(attempt.outcome().name());
    }

    @Override
    public void oldestPending(Channel channel, Duration age) {}

    @Override
    public void brokenRound() {}
}
