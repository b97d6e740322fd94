/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.verification;

import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.audit.chain.Breach;
import nl.tekortwacht.audit.event.AuditEvent;
import reactor.core.publisher.Mono;

/** Facts outside the log that rows of the log cover with a hash of what they say. */
public interface Covered {

    /** What they are. */
    String name();

    /**
     * Rows for what is not covered yet and will not change any more.
     *
     * @param widely whether to look at all that there is, not only at what is new
     */
    Mono<List<AuditEvent>> uncovered(boolean widely);

    /** Says up to where all is covered, after the rows are written. */
    Mono<Void> covered();

    /**
     * The first fact that is not what its row says, or that has no row; empty if there is none.
     *
     * @param keptSince facts before this day may have lost their rows for their age
     */
    Mono<Breach> firstBreach(LocalDate keptSince);

    /** What is odd but no breach, in sentences. */
    Mono<List<String>> notes(LocalDate keptSince);
}
