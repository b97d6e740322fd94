/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.log;

import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.audit.chain.ChainDay;
import nl.tekortwacht.audit.chain.ChainRow;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads all rows of some days, in their order, page by page as they are asked for. */
public final class WholeDays {

    private static final int PAGE = 2_000;

    private final AuditTrail trail;

    /** Of this chain. */
    public WholeDays(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * The rows in pages.
     *
     * @param from the first day
     * @param to the last day
     */
    public Flux<List<ChainRow>> pages(LocalDate from, LocalDate to) {
        return trail.days()
                .flatMapIterable(days -> days)
                .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to) && !day.removed())
                .concatMap(this::pages, 1);
    }

    private Flux<List<ChainRow>> pages(ChainDay day) {
        return trail.rows(day.day(), 0, PAGE)
                .expand(rows -> rows.size() < PAGE
                        ? Mono.empty()
                        : trail.rows(day.day(), rows.getLast().seq(), PAGE))
                .filter(rows -> !rows.isEmpty());
    }
}
