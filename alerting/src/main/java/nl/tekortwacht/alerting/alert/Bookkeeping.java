/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tekortwacht.alerting.audience.Directory;
import nl.tekortwacht.alerting.audience.Matter;
import reactor.core.publisher.Mono;

/** Stores alerts with what waits for its time and what goes at once. */
final class Bookkeeping {

    private final Stores stores;
    private final AlertWriter writer;

    Bookkeeping(Stores stores, AlertWriter writer) {
        this.stores = stores;
        this.writer = writer;
    }

    Mono<Void> add(List<Alert> alerts, Directory people, Instant now) {
        return planned(alerts, people, now)
                .flatMap(deliveries ->
                        stores.alerts().add(alerts, deliveries, now).then(supersede(alerts, deliveries)));
    }

    Mono<Void> release(List<Alert> alerts, Directory people, Instant now) {
        return planned(alerts, people, now)
                .flatMap(deliveries ->
                        stores.alerts().release(alerts, deliveries, now).then(supersede(alerts, deliveries)));
    }

    /** After all are stored: an end among them keeps the start that it ends. */
    private Mono<Void> supersede(List<Alert> alerts, List<NewDelivery> deliveries) {
        return Timetable.mails(deliveries).isEmpty()
                ? Mono.empty()
                : stores.waiting()
                        .supersede(alerts.stream()
                                .filter(alert -> alert.decision().tells())
                                .toList());
    }

    private Mono<List<NewDelivery>> planned(List<Alert> alerts, Directory people, Instant now) {
        List<NewDelivery> deliveries = writer.deliveries(alerts, people);
        List<NewDelivery> mails = Timetable.mails(deliveries);
        if (mails.isEmpty()) {
            return Mono.just(deliveries);
        }
        Set<Matter> matters =
                mails.stream().map(mail -> Matter.of(mail.alert().event())).collect(Collectors.toSet());
        WaitingStore waiting = stores.waiting();
        return waiting.bundles(Timetable.bundlesOf(mails))
                .zipWhen(any -> waiting.waiting(matters))
                .map(found -> new Timetable(people, now, found.getT1(), found.getT2()).slots(deliveries));
    }
}
