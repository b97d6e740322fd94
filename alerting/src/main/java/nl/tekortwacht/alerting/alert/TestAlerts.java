/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Clock;
import java.util.List;
import nl.tekortwacht.alerting.audience.AlertDecision;
import nl.tekortwacht.alerting.audience.Decision;
import nl.tekortwacht.alerting.audience.Directory;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Recipient;
import reactor.core.publisher.Mono;

/** Answers who asks for a test: an alert like any other, about a shortage of a medicine that does not exist. */
public final class TestAlerts {

    private static final int AT_ONCE = 50;

    private final AlertStore store;
    private final TestRequests requests;
    private final AlertWriter writer;
    private final Clock clock;

    /** Tests that are stored as alerts are, so that they travel as alerts do. */
    public TestAlerts(AlertStore store, TestRequests requests, AlertWriter writer, Clock clock) {
        this.store = store;
        this.requests = requests;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Stores the tests that were asked for, with their deliveries.
     *
     * @return how many
     */
    public Mono<Long> answer() {
        return store.inTransaction(
                requests.take(AT_ONCE).flatMap(taken -> keep(taken).thenReturn((long) taken.size())));
    }

    private Mono<Void> keep(List<TestRequest> taken) {
        Directory people =
                Directory.of(taken.stream().map(TestRequest::subscription).toList());
        List<Alert> alerts =
                taken.stream().map(request -> alert(request, people)).toList();
        return alerts.isEmpty() ? Mono.empty() : store.add(alerts, writer.deliveries(alerts, people), clock.instant());
    }

    private Alert alert(TestRequest request, Directory people) {
        Recipient recipient = Recipient.of(request.subscription());
        return writer.alert(
                Pretended.event(Pretended.TEST, request.id(), request.requestedAt()),
                new AlertDecision(recipient, new Decision.Notify(NotifyReason.TEST)),
                people);
    }
}
