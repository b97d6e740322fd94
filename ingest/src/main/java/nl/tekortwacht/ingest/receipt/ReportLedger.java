/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import java.util.Collection;
import java.util.List;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.ingest.intake.AcceptedReport;
import reactor.core.publisher.Mono;

/** Keeps the identity of every accepted report. All methods fail with {@link Unavailable} if it cannot be reached. */
public interface ReportLedger {

    /** Those of the keys that are kept, in any order; asked once for a whole chunk. */
    Mono<List<AcceptedReport>> find(Collection<ReportKey> keys);

    /**
     * Keeps reports that are not safe yet; all or none.
     *
     * @return false, and nothing is kept, if one of the keys is kept already
     */
    Mono<Boolean> reserve(Collection<AcceptedReport> reports);

    /**
     * Notes in one transaction that reports are safe, keeps the refused lines, and moves the counts of the submission.
     * Of several submissions that settle the same report only one counts it as accepted.
     */
    Mono<Settlement.Before> settle(Settlement settlement);
}
