/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.detection.store.OutgoingEvent;
import reactor.core.publisher.Mono;

final class MemoryOutbox implements Outbox {

    private List<FindingEvent> events = new ArrayList<>();
    private Set<Long> published = new HashSet<>();

    Runnable remember() {
        List<FindingEvent> oldEvents = new ArrayList<>(events);
        Set<Long> oldPublished = new HashSet<>(published);
        return () -> {
            events = oldEvents;
            published = oldPublished;
        };
    }

    List<OutgoingEvent> all() {
        return events.stream()
                .map(event ->
                        new OutgoingEvent(event.sequence(), event.finding().product(), Json.text(event)))
                .toList();
    }

    @Override
    public Mono<Void> add(List<FindingEvent> added) {
        return Mono.fromRunnable(() -> added.forEach(this::add));
    }

    private void add(FindingEvent event) {
        if (events.stream().noneMatch(other -> other.eventId().equals(event.eventId()))) {
            events.add(new FindingEvent(
                    event.eventId(),
                    events.size() + 1L,
                    event.findingId(),
                    event.change(),
                    event.knownAt(),
                    event.previous(),
                    event.finding(),
                    event.product()));
        }
    }

    @Override
    public Mono<List<OutgoingEvent>> claim(int limit) {
        return Mono.fromSupplier(() -> all().stream()
                .filter(event -> !published.contains(event.seq()))
                .limit(limit)
                .toList());
    }

    @Override
    public Mono<Void> published(List<OutgoingEvent> sent) {
        return Mono.fromRunnable(() -> sent.forEach(event -> published.add(event.seq())));
    }

    @Override
    public Mono<Long> unpublished() {
        return Mono.fromSupplier(() -> (long) events.size() - published.size());
    }
}
