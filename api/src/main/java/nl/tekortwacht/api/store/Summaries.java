/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import nl.tekortwacht.api.summary.Summary;
import nl.tekortwacht.api.time.KnownAt;
import reactor.core.publisher.Mono;

/** The counts of the first look. */
public interface Summaries {

    /** The counts as known at the instant. */
    Mono<Summary> at(KnownAt at);
}
