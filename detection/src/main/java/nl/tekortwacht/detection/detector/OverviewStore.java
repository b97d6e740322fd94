/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.detection.overview.Overview;
import nl.tekortwacht.detection.overview.ProductPast;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The overviews of the country, and what they are made of. */
public interface OverviewStore {

    /**
     * The last closed day, if there is no overview of it yet; empty otherwise, and while there are products that have not
     * closed it, unless it closed before the instant.
     */
    Mono<LocalDate> due(Instant notWaitingFrom);

    /** When the first of all reports was received; empty if there is none. */
    Mono<Instant> firstReceipt();

    /**
     * Products that something is known about.
     *
     * @param after only products after this one; null = from the first
     * @param limit how many at most; in their order
     */
    Mono<List<ProductId>> products(@Nullable ProductId after, int limit);

    /** What is remembered of these products. */
    Mono<List<ProductPast>> pastsOf(Collection<ProductId> products);

    /** Keeps an overview, unless there is one of the same day or instant. */
    Mono<Void> write(Overview overview, Instant knownFrom);
}
