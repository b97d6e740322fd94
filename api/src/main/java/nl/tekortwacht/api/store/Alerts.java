/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import nl.tekortwacht.api.alert.Alert;
import nl.tekortwacht.api.alert.AlertFilter;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.time.KnownAt;
import reactor.core.publisher.Mono;

/** The alerts that alerting decided on. */
public interface Alerts {

    /**
     * A page of the alerts that were there at the instant, the newest first, each with its deliveries as they stood and
     * the attempts made by then; addresses are masked.
     */
    Mono<Found<Alert.Followed>> find(AlertFilter filter, KnownAt at, PageRequest page);
}
