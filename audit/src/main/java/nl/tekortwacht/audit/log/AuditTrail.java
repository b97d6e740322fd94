/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.log;

import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.audit.chain.ChainDay;
import nl.tekortwacht.audit.chain.ChainRow;
import reactor.core.publisher.Mono;

/** Reads the chain back. */
public interface AuditTrail {

    /** The days, in order; the last is the one that the chain is at, as far as it has come. Empty if there are no rows. */
    Mono<List<ChainDay>> days();

    /** The days that have rows, in order. */
    Mono<List<LocalDate>> daysWithRows();

    /**
     * Rows of a day, in the order of their numbers.
     *
     * @param after the number after which they begin; 0 = at the first
     * @param limit how many at most
     */
    Mono<List<ChainRow>> rows(LocalDate day, long after, int limit);

    /** A page of rows, the newest first. */
    Mono<Found> find(AuditQuery query, int page, int pageSize);

    /**
     * A page of rows.
     *
     * @param rows of the page
     * @param total how many there are on all pages
     */
    record Found(List<ChainRow> rows, long total) {

        /** Copies the rows. */
        public Found {
            rows = List.copyOf(rows);
        }
    }
}
