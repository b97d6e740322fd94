/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.alerting.delivery.Delivery;
import nl.tekortwacht.alerting.delivery.DeliveryChannel;
import nl.tekortwacht.alerting.delivery.DeliveryOutcome;
import nl.tekortwacht.alerting.delivery.TryLaterReason;
import reactor.core.publisher.Mono;

/** Keeps what came, in order; some are away for a while, and one for good. */
final class Receivers implements DeliveryChannel {

    private final List<Delivery> received = new ArrayList<>();
    private final Set<String> away = new HashSet<>();
    private final Set<String> gone = new HashSet<>();

    synchronized void awayForGood(String target) {
        gone.add(target);
    }

    synchronized void toggle(String target) {
        if (!away.remove(target)) {
            away.add(target);
        }
    }

    synchronized void allBack() {
        away.clear();
    }

    synchronized List<Delivery> received() {
        return List.copyOf(received);
    }

    synchronized List<UUID> ids() {
        return received.stream().map(Delivery::id).toList();
    }

    @Override
    public synchronized Mono<DeliveryOutcome> send(Delivery delivery) {
        if (away.contains(delivery.target()) || gone.contains(delivery.target())) {
            return Mono.just(DeliveryOutcome.TryLater.of(TryLaterReason.UNREACHABLE, "away"));
        }
        received.add(delivery);
        return Mono.just(new DeliveryOutcome.Sent(200));
    }
}
