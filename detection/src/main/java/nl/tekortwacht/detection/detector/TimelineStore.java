/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.detection.store.ClosedDay;
import nl.tekortwacht.detection.store.ProductState;
import nl.tekortwacht.detection.store.ProductUpdate;
import nl.tekortwacht.detection.store.RegistryMark;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The states of products and the findings about them. */
public interface TimelineStore {

    /** The states of the products, made if missing; nobody else may change them until the transaction ends. */
    Mono<List<ProductState>> lock(Collection<ProductId> products);

    /**
     * The states of products that have not closed the day yet or must be computed again, locked; those that another
     * transaction holds are left out.
     *
     * @param after only products after this one; null = from the first
     * @param limit how many at most; in the order of products
     */
    Mono<List<ProductState>> claimOpen(LocalDate day, @Nullable ProductId after, int limit);

    /** The findings that stand about the products, by id; of an episode the days are those up to the last closed day. */
    Mono<Map<ProductId, Map<UUID, Finding>>> findingsOf(Collection<ProductId> products);

    /** Writes what the products learned, but for the events. */
    Mono<Void> write(List<ProductUpdate> updates);

    /** Notes when days closed; what is there stays. */
    Mono<Void> close(List<ClosedDay> days);

    /** The last day noted as closed; empty if none is. */
    Mono<LocalDate> lastClosedDay();

    /** Marks the products that these lines concern to be computed again, and says how many. */
    Mono<Long> mark(List<RegistryMark> marks);
}
