/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.log;

import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.audit.event.AuditEvent;
import reactor.core.publisher.Mono;

/** Puts events into the chain. Any number of processes may do so at once. */
public interface AuditStore {

    /**
     * Puts all of them at the end of the chain, in their order, or none of them.
     *
     * @param today the day of the chain, in UTC; if the chain is further already, the day that it is at
     */
    Mono<Void> append(List<AuditEvent> events, LocalDate today);

    /**
     * Removes the rows of the days before this one; the days themselves stay, so that the chain does.
     *
     * @return how many days lost their rows
     */
    Mono<Long> removeRowsBefore(LocalDate day);
}
