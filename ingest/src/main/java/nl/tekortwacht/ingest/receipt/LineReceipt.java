/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import java.util.List;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.submission.Submission;
import reactor.core.publisher.Mono;

/** Takes lines in, chunk by chunk. */
public interface LineReceipt {

    /**
     * Takes one chunk in. What the answer counts as accepted is safe. If Kafka or the database cannot be reached, the
     * answer is interrupted and counts only what is settled; the rest may be sent again.
     *
     * @param submission the lines belong to; it is open
     * @param chunk lines with different numbers
     */
    Mono<Tally> take(Submission submission, List<ReceivedLine> chunk);
}
