/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.util.List;
import nl.tekortwacht.detection.store.OutgoingEvent;
import reactor.core.publisher.Mono;

/**
 * Publishes the events of the outbox in order, at least once each. Of several instances one at a time relays; when it
 * dies another takes over and may send its last events again.
 */
public final class OutboxRelay {

    private final DetectorPorts ports;
    private final EventSender sender;
    private final int chunk;

    /**
     * A relay.
     *
     * @param chunk how many events at most are under way at once
     */
    public OutboxRelay(DetectorPorts ports, EventSender sender, int chunk) {
        this.ports = ports;
        this.sender = sender;
        this.chunk = chunk;
    }

    /** Publishes what is there, and says how many events that were. */
    public Mono<Long> relay() {
        return relayChunk()
                .expand(sent -> sent < chunk ? Mono.empty() : relayChunk())
                .reduce(0L, Long::sum)
                .flatMap(sent -> ports.outbox()
                        .unpublished()
                        .doOnNext(ports.meters()::unpublished)
                        .thenReturn(sent));
    }

    private Mono<Long> relayChunk() {
        return ports.transactions()
                .inOne(Mono.defer(() -> ports.outbox().claim(chunk).flatMap(this::publish)));
    }

    private Mono<Long> publish(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return Mono.just(0L);
        }
        return sender.send(events).then(ports.outbox().published(events)).thenReturn((long) events.size());
    }
}
