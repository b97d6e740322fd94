/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;

/** A receiver that answers as told, and with success when it was told nothing. */
public final class ScriptedReceiver implements DeliveryChannel {

    private final Queue<UUID> received = new ConcurrentLinkedQueue<>();
    private final Deque<DeliveryOutcome> answers = new ArrayDeque<>();
    private final AtomicLong hanging = new AtomicLong();
    private volatile boolean away;
    private volatile String hangs = "nothing";
    private volatile String fails = "nothing";

    public void away(boolean isAway) {
        away = isAway;
    }

    public void answerNext(DeliveryOutcome outcome) {
        answers.add(outcome);
    }

    /** What goes to targets that begin like this is never answered. */
    public void hang(String prefix) {
        hangs = prefix;
    }

    /** What goes to targets that begin like this is answered with 500. */
    public void fail(String prefix) {
        fails = prefix;
    }

    /** How many have not been answered. */
    public long hanging() {
        return hanging.get();
    }

    /** The alert ids, in the order in which they came. */
    public List<UUID> received() {
        return List.copyOf(received);
    }

    @Override
    public Mono<DeliveryOutcome> send(Delivery delivery) {
        if (delivery.target().startsWith(hangs)) {
            return Mono.fromRunnable(hanging::incrementAndGet).then(Mono.never());
        }
        return Mono.fromSupplier(() -> {
            if (delivery.target().startsWith(fails)) {
                return HttpStatusOutcome.of(500, null);
            }
            if (away) {
                return DeliveryOutcome.TryLater.of(TryLaterReason.UNREACHABLE, "away");
            }
            received.add(delivery.notice().alertId());
            DeliveryOutcome answer = answers.poll();
            return answer == null ? new DeliveryOutcome.Sent(200) : answer;
        });
    }
}
