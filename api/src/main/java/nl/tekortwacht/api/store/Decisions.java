/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import java.util.List;
import java.util.UUID;
import nl.tekortwacht.api.alert.Asked;
import nl.tekortwacht.api.alert.Decided;
import nl.tekortwacht.api.alert.HandledEvent;
import nl.tekortwacht.api.time.KnownAt;
import reactor.core.publisher.Mono;

/** What was decided about a finding. */
public interface Decisions {

    /** All decisions for the recipient that were made by the instant, in their order; the first 500. */
    Mono<List<Decided>> about(UUID finding, Asked who, KnownAt at);

    /** The events of the finding that were known by the instant, in their order; the first 500. */
    Mono<List<HandledEvent>> events(UUID finding, KnownAt at);
}
