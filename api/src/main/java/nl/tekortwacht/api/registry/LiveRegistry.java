/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.registry;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import nl.tekortwacht.api.product.Catalogue;
import nl.tekortwacht.api.store.RegistryLines;
import nl.tekortwacht.api.store.RegistryLines.Numbered;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.registry.Registry;
import reactor.core.publisher.Mono;

/**
 * The registry in memory. Whoever asks gets it with all lines that were there a refresh interval ago; those who ask
 * together share one refresh, and a refresh reads only the lines that were added.
 */
public final class LiveRegistry {

    private static final int LINES_PER_QUERY = 5_000;

    private final RegistryLines lines;
    private final Registry registry = Registry.of(List.of());
    private final AtomicLong sequence = new AtomicLong();
    private final Mono<Registry> refreshed;

    /** A registry out of these lines, which asks for new ones at most once per interval. */
    public LiveRegistry(RegistryLines lines, Duration refreshInterval) {
        this.lines = lines;
        this.refreshed = Mono.defer(this::refresh)
                .cache(fresh -> refreshInterval, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** The products as registered on the day, and as known at the instant. */
    public Mono<Catalogue> at(KnownAt at) {
        return refreshed.map(fresh -> new Catalogue(fresh, at));
    }

    private Mono<Registry> refresh() {
        return more().expand(read -> read.size() < LINES_PER_QUERY ? Mono.empty() : more())
                .then(Mono.just(registry));
    }

    private Mono<List<Numbered>> more() {
        return Mono.defer(() -> lines.after(sequence.get(), LINES_PER_QUERY)).doOnNext(this::add);
    }

    private void add(List<Numbered> read) {
        for (Numbered numbered : read) {
            registry.add(numbered.line());
            sequence.set(numbered.sequence());
        }
    }
}
