/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.tekortwacht.alerting.audience.AlertDecision;
import nl.tekortwacht.alerting.audience.Decider;
import nl.tekortwacht.alerting.audience.Directory;
import nl.tekortwacht.alerting.audience.Matter;
import nl.tekortwacht.alerting.audience.Routing;
import nl.tekortwacht.contracts.finding.FindingEvent;
import reactor.core.publisher.Mono;

/** Takes a batch of events in: decides, and stores alerts, deliveries and position in one transaction. */
public final class Intake {

    private final AlertStore store;
    private final Mono<Directory> directory;
    private final Supplier<? extends Routing> routing;
    private final AlertWriter writer;
    private final IntakeCounts counts;
    private final Clock clock;

    /**
     * An intake.
     *
     * @param directory whom to tell, asked for once a batch
     * @param routing who wants which news, asked for once a batch
     */
    public Intake(
            AlertStore store,
            Mono<Directory> directory,
            Supplier<? extends Routing> routing,
            AlertWriter writer,
            IntakeCounts counts,
            Clock clock) {
        this.store = store;
        this.directory = directory;
        this.routing = routing;
        this.writer = writer;
        this.counts = counts;
        this.clock = clock;
    }

    /** Handles the batch; fails as a whole if the store does, and then nothing has happened. */
    public Mono<Tally> handle(Batch batch) {
        return Mono.zip(store.watchFrom(), directory)
                .flatMap(found -> store.inTransaction(work(batch, found.getT1(), found.getT2())))
                .doOnNext(counts::count);
    }

    private Mono<Tally> work(Batch batch, Instant watchFrom, Directory people) {
        Instant now = clock.instant();
        return store.firstSeen(
                        batch.events().stream().map(FindingEvent::eventId).toList(), now)
                .map(first -> fresh(batch.events(), first))
                .flatMap(events -> store.memory(events.stream().map(Matter::of).collect(Collectors.toSet()))
                        .map(memory -> new Decider(watchFrom, people, routing.get()).decide(events, memory))
                        .flatMap(decisions -> store(events, decisions, people, now)
                                .then(store.keep(batch.unreadable(), now))
                                .then(store.advance(batch.positions()))
                                .thenReturn(tally(batch, decisions))));
    }

    private static List<FindingEvent> fresh(List<FindingEvent> events, Set<UUID> first) {
        Set<UUID> waiting = new HashSet<>(first);
        return events.stream().filter(event -> waiting.remove(event.eventId())).toList();
    }

    private Mono<Void> store(
            List<FindingEvent> events, List<List<AlertDecision>> decisions, Directory people, Instant now) {
        List<Alert> alerts = new ArrayList<>();
        List<NewDelivery> deliveries = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            for (AlertDecision decision : decisions.get(i)) {
                Alert alert = writer.alert(events.get(i), decision, people);
                alerts.add(alert);
                deliveries.addAll(writer.deliveries(alert, people));
            }
        }
        return store.add(alerts, deliveries, now);
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
