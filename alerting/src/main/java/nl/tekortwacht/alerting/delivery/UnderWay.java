/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The deliveries that were claimed and of which no result is recorded yet. Safe for several threads. */
final class UnderWay {

    private final WorkerOptions options;
    private final Map<String, Integer> byEndpoint = new HashMap<>();
    private int total;

    UnderWay(WorkerOptions options) {
        this.options = options;
    }

    synchronized boolean isEmpty() {
        return total == 0;
    }

    synchronized Room room() {
        return new Room(
                Math.min(options.chunk(), options.concurrency() - total),
                options.limits().underWay(),
                Map.copyOf(byEndpoint));
    }

    synchronized void began(List<Delivery> deliveries) {
        total += deliveries.size();
        deliveries.forEach(delivery -> byEndpoint.merge(delivery.endpoint(), 1, Integer::sum));
    }

    synchronized void ended(List<Attempt> attempts) {
        total -= attempts.size();
        attempts.forEach(attempt -> byEndpoint.computeIfPresent(
                attempt.delivery().endpoint(), (endpoint, count) -> count == 1 ? null : count - 1));
    }
}
