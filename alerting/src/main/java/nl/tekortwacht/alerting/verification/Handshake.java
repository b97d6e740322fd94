/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.verification;

import reactor.core.publisher.Mono;

/** Asks a webhook whether it wants our messages. */
@FunctionalInterface
public interface Handshake {

    /** Asks; whatever goes wrong on the way is an answer too. */
    Mono<Answer> ask(PendingWebhook webhook);
}
