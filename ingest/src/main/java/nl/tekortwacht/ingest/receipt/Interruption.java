/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** What is done when a chunk cannot be settled: the operator reads why, the sender is told to come again. */
final class Interruption {

    private static final Logger LOG = LoggerFactory.getLogger(Interruption.class);

    private Interruption() {}

    static Mono<Tally> after(Unavailable unavailable) {
        return Mono.fromCallable(() -> logged(unavailable, Tally.INTERRUPTED));
    }

    static Mono<Tally> afterLostRaces() {
        return Mono.fromCallable(() -> {
            LOG.warn("a chunk was not settled: other requests kept taking its ids");
            return Tally.INTERRUPTED;
        });
    }

    static Tally logged(Throwable cause, Tally tally) {
        LOG.warn(
                "a chunk was not settled; {} of its lines are safe",
                tally.counts().lines(),
                cause);
        return tally;
    }
}
