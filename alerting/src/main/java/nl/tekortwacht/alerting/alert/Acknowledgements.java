/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Who took which alert. */
public interface Acknowledgements {

    /**
     * Notes that somebody took it. What the alert is about goes to nobody else because nobody took it, and nobody is
     * reminded of it, until it gets worse.
     *
     * @return whether there is such an alert that was told
     */
    Mono<Boolean> take(Acknowledgement acknowledgement);

    /** Everybody who took it, in order. */
    Mono<List<Acknowledgement>> of(UUID alert);
}
