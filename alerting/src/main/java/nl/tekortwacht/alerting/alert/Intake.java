/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.AlertDecision;
import nl.tekortwacht.alerting.audience.Decider;
import nl.tekortwacht.contracts.finding.FindingEvent;
import reactor.core.publisher.Mono;

/** Takes a batch of events in: decides, and stores alerts, deliveries and position in one transaction. */
public final class Intake {

    private final Stores stores;
    private final Circumstances circumstances;
    private final AlertWriter writer;
    private final Bookkeeping books;
    private final IntakeCounts counts;
    private final Clock clock;

    /** An intake. */
    public Intake(Stores stores, Circumstances circumstances, AlertWriter writer, IntakeCounts counts, Clock clock) {
        this.stores = stores;
        this.circumstances = circumstances;
        this.writer = writer;
        this.books = new Bookkeeping(stores, writer);
        this.counts = counts;
        this.clock = clock;
    }

    /** Handles the batch; fails as a whole if the store does, and then nothing has happened. */
    public Mono<Tally> handle(Batch batch) {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            return Mono.zip(stores.alerts().watchFrom(), circumstances.at(now))
                    .flatMap(found -> stores.alerts().inTransaction(work(batch, found.getT1(), found.getT2(), now)))
                    .doOnNext(counts::count);
        });
    }

    private Mono<Tally> work(Batch batch, Instant watchFrom, Circumstances.Present present, Instant now) {
        List<UUID> ids = batch.events().stream().map(FindingEvent::eventId).toList();
        return stores.alerts()
                .firstSeen(ids, now)
                .map(first -> fresh(batch.events(), first))
                .flatMap(events -> stores.beliefs()
                        .about(events, present.endedAfter())
                        .flatMap(memory -> {
                            List<List<AlertDecision>> decisions = new Decider(
                                            watchFrom, present.people(), present.routing(), present.muting())
                                    .decide(events, memory);
                            return books.add(alerts(events, decisions, present), present.people(), now)
                                    .then(stores.beliefs().believe(memory.changed()))
                                    .then(stores.alerts().keep(batch.unreadable(), now))
                                    .then(stores.alerts().advance(batch.positions()))
                                    .thenReturn(tally(batch, decisions));
                        }));
    }

    private static List<FindingEvent> fresh(List<FindingEvent> events, Set<UUID> first) {
        Set<UUID> waiting = new HashSet<>(first);
        return events.stream().filter(event -> waiting.remove(event.eventId())).toList();
    }

    private List<Alert> alerts(
            List<FindingEvent> events, List<List<AlertDecision>> decisions, Circumstances.Present present) {
        List<Alert> alerts = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            for (AlertDecision decision : decisions.get(i)) {
                alerts.add(writer.alert(events.get(i), decision, present.people()));
            }
        }
        return alerts;
    }

    private static Tally tally(Batch batch, List<List<AlertDecision>> decisions) {
        List<EventOutcome> outcomes = new ArrayList<>();
        decisions.forEach(ofEvent -> outcomes.add(outcome(ofEvent)));
        while (outcomes.size() < batch.events().size()) {
            outcomes.add(EventOutcome.REPEATED);
        }
        List<AlertDecision> all = decisions.stream().flatMap(List::stream).toList();
        return new Tally(List.copyOf(outcomes), all, batch.unreadable().size());
    }

    private static EventOutcome outcome(List<AlertDecision> decisions) {
        if (decisions.isEmpty()) {
            return EventOutcome.OF_NO_INTEREST;
        }
        return decisions.stream().anyMatch(AlertDecision::tells) ? EventOutcome.ALERTED : EventOutcome.HELD;
    }
}
