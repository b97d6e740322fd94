/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.verification;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** The webhooks that have not agreed yet. Safe for any number of instances at once. */
public interface Verifications {

    /**
     * Claims those that are to be asked now; nobody else gets them before the lease is over.
     *
     * @param limit how many at most
     */
    Mono<List<PendingWebhook>> claim(Instant now, Instant leasedUntil, int limit);

    /** Notes what came of it. One that has ended, or was verified meanwhile, stays as it is. */
    Mono<Void> record(List<Verdict> verdicts, Instant now);
}
