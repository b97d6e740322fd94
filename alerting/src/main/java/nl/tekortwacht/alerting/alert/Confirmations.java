/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** The e-mail addresses that are not confirmed yet. */
public interface Confirmations {

    /**
     * Takes those to whom the question is still to be sent; within the transaction that it is called in.
     *
     * @param limit how many at most
     */
    Mono<List<Confirmation>> take(Instant now, int limit);

    /**
     * Ends the subscriptions that were made before the instant and have not been confirmed.
     *
     * @return how many
     */
    Mono<Long> end(Instant madeBefore, Instant now);
}
