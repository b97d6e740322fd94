/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.client;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.access.assertion.SignedProof;
import reactor.core.publisher.Mono;

/** Used assertions in memory. */
public final class InMemoryUsedAssertions implements UsedAssertions {

    private final Map<String, Instant> used = new HashMap<>();

    @Override
    public Mono<Boolean> use(UUID client, SignedProof proof) {
        return Mono.fromCallable(() -> used.putIfAbsent(client + " " + proof.id(), proof.endsAt()) == null);
    }

    @Override
    public Mono<Long> forget(Instant before) {
        return Mono.fromCallable(() -> {
            int size = used.size();
            used.values().removeIf(end -> end.isBefore(before));
            return (long) size - used.size();
        });
    }
}
