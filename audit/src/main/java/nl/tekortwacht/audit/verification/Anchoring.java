/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.verification;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.tekortwacht.audit.chain.Anchor;
import nl.tekortwacht.audit.chain.ChainDay;
import nl.tekortwacht.audit.chain.Head;
import nl.tekortwacht.audit.log.AuditTrail;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes down how far the chain went, when it has gone further: the end of each day, and where it is now. */
public final class Anchoring {

    private final AuditTrail trail;
    private final Anchors anchors;
    private final InstantSource clock;
    private final String service;
    private volatile Optional<Head> last = Optional.empty();

    /**
     * Anchors the chain.
     *
     * @param service which does so
     */
    public Anchoring(AuditTrail trail, Anchors anchors, InstantSource clock, String service) {
        this.trail = trail;
        this.anchors = anchors;
        this.clock = clock;
        this.service = service;
    }

    /** Writes down what is new since the last round; in the first round only where the chain is. */
    public Mono<Void> round() {
        return Mono.defer(trail::days)
                .flatMapMany(days -> Flux.fromIterable(fresh(days)))
                .concatMap(this::anchor, 1)
                .then();
    }

    private List<Head> fresh(List<ChainDay> days) {
        List<Head> ends = days.stream()
                .map(day -> new Head(day.day(), day.rows(), day.closing()))
                .toList();
        if (ends.isEmpty() || last.isEmpty()) {
            return ends.isEmpty() ? List.of() : List.of(ends.getLast());
        }
        Head before = last.get();
        return ends.stream()
                .filter(end -> !end.day().isBefore(before.day()) && !end.equals(before))
                .toList();
    }

    private Mono<Void> anchor(Head head) {
        return anchors.add(new Anchor(head, clock.instant(), service))
                .then(Mono.fromRunnable(() -> last = Optional.of(head)));
    }
}
