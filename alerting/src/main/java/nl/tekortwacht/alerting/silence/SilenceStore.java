/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.silence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Silence;
import reactor.core.publisher.Mono;

/** Keeps silences. */
public interface SilenceStore {

    /** Those that are in force. */
    Mono<List<Silence>> inForce(Instant now);

    /** Keeps a new one. */
    Mono<Void> add(Silence silence, Instant now);

    /** The newest first, with what they muted. */
    Mono<List<KeptSilence>> list(int limit);

    /** One of them; empty if there is none. */
    Mono<KeptSilence> find(UUID id);

    /**
     * Ends it before its time.
     *
     * @return whether it was to last longer
     */
    Mono<Boolean> end(UUID id, Instant now);

    /** What it muted, the oldest first. */
    Mono<List<MutedAlert>> muted(UUID id, int limit);

    /** Those that end before the instant and of which nobody was reminded; from then on somebody was. */
    Mono<List<KeptSilence>> takeEnding(Instant now, Instant before);
}
