/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.id.PartyRole;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ArticleLine;
import nl.tekortwacht.contracts.registry.PartyLine;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.detection.store.NumberedLine;
import nl.tekortwacht.detection.store.ProductState;
import nl.tekortwacht.detection.store.RegistryMark;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Keeps the registry in memory up to date, and marks the products whose past a new line changes to be computed again:
 * the line's own product, or any product if it is about a wholesaler.
 */
final class RegistryFeed {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryFeed.class);

    private final RegistryLines lines;
    private final TimelineStore store;
    private final Registry registry;
    private final Map<ProductId, List<RegistryMark>> ofProduct = new HashMap<>();
    private final List<RegistryMark> ofAll = new ArrayList<>();
    private final List<RegistryMark> unmarked = new ArrayList<>();
    private long lastSeq;

    /** A feed that fills this registry, which nobody else adds to. */
    RegistryFeed(RegistryLines lines, TimelineStore store, Registry registry) {
        this.lines = lines;
        this.store = store;
        this.registry = registry;
    }

    /** Reads new lines and marks products; not within a transaction that holds products. */
    Mono<Void> follow() {
        return read().then(Mono.defer(this::mark));
    }

    /** Reads new lines only; products are marked at the next {@link #follow}. */
    Mono<Void> read() {
        return Mono.defer(() -> lines.after(lastSeq())).doOnNext(this::add).then();
    }

    /** The number of the last line read; 0 if there is none. */
    synchronized long lastSeq() {
        return lastSeq;
    }

    /** Whether a line that the state has not seen changes what its product already knows. */
    synchronized boolean isNewsFor(ProductState state) {
        return ofAll.stream().anyMatch(mark -> mark.concerns(state))
                || ofProduct.getOrDefault(state.product(), List.of()).stream().anyMatch(mark -> mark.concerns(state));
    }

    private synchronized void add(List<NumberedLine> added) {
        for (NumberedLine numbered : added) {
            // Two readers may bring the same lines.
            if (numbered.seq() > lastSeq) {
                registry.add(numbered.line());
                lastSeq = numbered.seq();
                RegistryMark mark = mark(numbered);
                if (mark != null) {
                    keep(mark);
                }
            }
        }
    }

    private static @Nullable RegistryMark mark(NumberedLine numbered) {
        long seq = numbered.seq();
        return switch (numbered.line()) {
            case ProductLine line -> new RegistryMark(line.product(), seq, line.recordedAt());
            case PartyLine line ->
                line.party().role() == PartyRole.WHOLESALER ? new RegistryMark(null, seq, line.recordedAt()) : null;
            case ArticleLine line -> null;
        };
    }

    private void keep(RegistryMark mark) {
        ProductId product = mark.product();
        if (product == null) {
            ofAll.add(mark);
        } else {
            ofProduct.computeIfAbsent(product, id -> new ArrayList<>(1)).add(mark);
        }
        unmarked.add(mark);
    }

    private Mono<Void> mark() {
        List<RegistryMark> marks = unmarked();
        if (marks.isEmpty()) {
            return Mono.empty();
        }
        return store.mark(marks)
                .doOnNext(count -> {
                    LOG.info("Read the registry up to line {}: {} products are computed again", lastSeq(), count);
                    done(marks);
                })
                .then();
    }

    private synchronized List<RegistryMark> unmarked() {
        return List.copyOf(unmarked);
    }

    /** Forgets the marks; only the thread that counted them removes them, so those added since stay. */
    private synchronized void done(List<RegistryMark> marks) {
        unmarked.removeAll(new HashSet<>(marks));
    }
}
