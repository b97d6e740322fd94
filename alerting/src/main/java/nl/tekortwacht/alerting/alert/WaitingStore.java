/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tekortwacht.alerting.audience.Matter;
import nl.tekortwacht.alerting.plan.BundleState;
import reactor.core.publisher.Mono;

/** Keeps alerts whose mail waits for its time. All methods take part in the transaction they are called in. */
public interface WaitingStore {

    /** Where these bundles stand; those of which nothing is known are absent. */
    Mono<Map<String, BundleState>> bundles(Set<String> bundles);

    /** When what waits about these matters is due, the latest of each address. */
    Mono<Map<Place, Instant>> waiting(Set<Matter> matters);

    /**
     * Takes out what waits and need not be said any more, because the recipient is told of the same matter what includes
     * it: of a suspicion that is confirmed, and of a severity that has risen. Not if an end of it waits too.
     */
    Mono<Void> supersede(List<Alert> alerts);

    /** Takes out what is due, the longest due first. */
    Mono<List<WaitingAlert>> takeDue(Instant now, int limit);

    /** Adds mails to be delivered at once, and notes when their bundles were sent. */
    Mono<Void> send(List<Mail> mails, Instant now);

    /** One matter at one address. */
    record Place(Matter matter, String target) {}
}
