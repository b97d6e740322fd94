/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import nl.tekortwacht.api.alert.Alert;
import nl.tekortwacht.api.alert.AlertFilter;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import reactor.core.publisher.Mono;

/** The alerts that alerting decided on. */
public interface Alerts {

    /** A page of alerts, the newest first, each with its deliveries and their attempts; addresses are masked. */
    Mono<Found<Alert.Followed>> find(AlertFilter filter, PageRequest page);
}
