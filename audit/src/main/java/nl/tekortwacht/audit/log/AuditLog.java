/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.log;

import nl.tekortwacht.audit.event.AuditEvent;
import reactor.core.publisher.Mono;

/** Where everything that must be provable is recorded. */
public interface AuditLog {

    /**
     * Records what was done. It is recorded also if nobody waits for it any more.
     *
     * @return completes once the event is safely written; fails with {@link AuditUnavailable} if that cannot be now
     */
    Mono<Void> record(AuditEvent event);

    /** Whether what is recorded now is likely to be written; if not, nothing should be begun that must be provable. */
    boolean isWriting();
}
