/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.verification;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import nl.tekortwacht.audit.event.Actor;
import nl.tekortwacht.audit.event.AuditEvent;
import nl.tekortwacht.audit.log.AuditLog;
import nl.tekortwacht.audit.log.AuditStore;
import reactor.core.publisher.Mono;

/** Removes rows that have been kept long enough, and records that. */
public final class Retention {

    private final AuditStore store;
    private final AuditLog log;
    private final InstantSource clock;
    private final Period keep;
    private final String service;

    /**
     * Retention.
     *
     * @param keep how long rows are kept
     * @param service which removes them
     */
    public Retention(AuditStore store, AuditLog log, InstantSource clock, Period keep, String service) {
        this.store = store;
        this.log = log;
        this.clock = clock;
        this.keep = keep;
        this.service = service;
    }

    /** Removes what is old. */
    public Mono<Void> round() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            LocalDate before = LocalDate.ofInstant(now, ZoneOffset.UTC).minus(keep);
            return store.removeRowsBefore(before)
                    .flatMap(days -> days == 0 ? Mono.empty() : log.record(removed(now, before, days)));
        });
    }

    private AuditEvent removed(Instant now, LocalDate before, long days) {
        return new AuditEvent(
                now,
                Actor.system("retention"),
                new AuditEvent.Deed("REMOVE audit rows", "before=" + before + " days=" + days),
                AuditEvent.Outcome.DONE,
                new AuditEvent.Origin(service, null),
                AuditEvent.Evidence.NONE);
    }
}
