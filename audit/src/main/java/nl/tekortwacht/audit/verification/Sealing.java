/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.verification;

import nl.tekortwacht.audit.log.AuditLog;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes the rows that cover facts outside the log. */
public final class Sealing {

    private static final int AT_ONCE = 256;

    private final AuditLog log;
    private final Covered covered;
    private final Turns turns;
    private volatile boolean hasSeenAll;

    /** Lets one process at a time do something; others leave it. */
    @FunctionalInterface
    public interface Turns {

        /** Does the work if nobody else does work of that name now. */
        Mono<Void> ifFree(String name, Mono<Void> work);
    }

    /** Covers those facts. */
    public Sealing(AuditLog log, Covered covered, Turns turns) {
        this.log = log;
        this.covered = covered;
        this.turns = turns;
    }

    /** Covers what is not covered yet; the first time it looks at all that there is. */
    public Mono<Void> round() {
        return Mono.defer(() -> turns.ifFree(covered.name(), cover(!hasSeenAll)));
    }

    private Mono<Void> cover(boolean widely) {
        return covered.uncovered(widely)
                .flatMap(events -> Flux.fromIterable(events)
                        .flatMap(log::record, AT_ONCE)
                        .then(Mono.defer(() -> events.isEmpty() ? covered.covered() : cover(widely))))
                .doOnSuccess(done -> hasSeenAll = true);
    }
}
