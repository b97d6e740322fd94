/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import reactor.core.publisher.Mono;

/** A receiver that answers as told, and with success when it was told nothing. */
public final class ScriptedReceiver implements DeliveryChannel {

    private final Queue<UUID> received = new ConcurrentLinkedQueue<>();
    private final Deque<DeliveryOutcome> answers = new ArrayDeque<>();
    private volatile boolean away;

    public void away(boolean isAway) {
        away = isAway;
    }

    public void answerNext(DeliveryOutcome outcome) {
        answers.add(outcome);
    }

    /** The alert ids, in the order in which they came. */
    public List<UUID> received() {
        return List.copyOf(received);
    }

    @Override
    public Mono<DeliveryOutcome> send(Delivery delivery) {
        return Mono.fromSupplier(() -> {
            if (away) {
                return DeliveryOutcome.TryLater.of(TryLaterReason.UNREACHABLE, "away");
            }
            received.add(delivery.notice().alertId());
            DeliveryOutcome answer = answers.poll();
            return answer == null ? new DeliveryOutcome.Sent(200) : answer;
        });
    }
}
