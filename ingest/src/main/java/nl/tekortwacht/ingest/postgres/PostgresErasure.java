/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.postgres;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Erases what was sent to us and is no longer needed; that it was sent, when, and what became of it stays. */
public final class PostgresErasure {

    private final Database database;

    /** Erases behind this door. */
    public PostgresErasure(Database database) {
        this.database = database;
    }

    /** Erases the text of refused lines that were mended or discarded before the instant, and who did that. */
    public Mono<Long> eraseLines(Instant closedBefore) {
        return database.change("""
                update ingest.quarantine set sent = '', sent_is_cut = true, fields = null, reason = reason_kind,
                  faults = '[]', closed_by = 'erased'
                where state <> 'OPEN' and closed_at < $1 and sent <> ''
                """, closedBefore);
    }

    /** Erases the keys by which requests are repeated, and the answers kept for that. */
    public Mono<Long> eraseKeys(Instant finishedBefore) {
        return database.change("""
                update ingest.submissions set idempotency_key = null, answer = null, answer_status = null
                where finished_at < $1 and state <> 'OPEN' and (idempotency_key is not null or answer is not null)
                """, finishedBefore);
    }
}
