/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tekortwacht.alerting.delivery.Delivery;
import nl.tekortwacht.alerting.delivery.DeliveryChannel;
import nl.tekortwacht.alerting.delivery.DeliveryOutcome;
import nl.tekortwacht.alerting.delivery.TryLaterReason;
import nl.tekortwacht.alerting.plan.BundleKind;
import reactor.core.publisher.Mono;

/** Notes what everybody gets. */
final class Postman implements DeliveryChannel {

    private final List<String> received = new ArrayList<>();
    private final Set<String> away = new HashSet<>();

    synchronized void away(String name) {
        away.add(name);
    }

    synchronized void back(String name) {
        away.remove(name);
    }

    /** What came since it was last asked for. */
    synchronized List<String> take() {
        List<String> all = List.copyOf(received);
        received.clear();
        return all;
    }

    @Override
    public synchronized Mono<DeliveryOutcome> send(Delivery delivery) {
        String name = delivery.target().replaceAll("^https://|@.*|\\.example\\.org$", "");
        if (away.contains(name)) {
            return Mono.just(DeliveryOutcome.TryLater.of(TryLaterReason.UNREACHABLE, "away"));
        }
        String kind = delivery.kind() == BundleKind.SINGLE ? "" : delivery.kind() + " ";
        received.add(name + ": " + kind
                + delivery.all().stream().map(notice -> notice.reason().name()).collect(Collectors.joining(" ")));
        return Mono.just(new DeliveryOutcome.Sent(200));
    }
}
