/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import java.util.List;
import java.util.UUID;
import nl.tekortwacht.api.alert.Asked;
import nl.tekortwacht.api.alert.Decided;
import nl.tekortwacht.api.alert.HandledEvent;
import reactor.core.publisher.Mono;

/** What was decided about a finding. */
public interface Decisions {

    /** All decisions for the recipient, in their order; the first 500. */
    Mono<List<Decided>> about(UUID finding, Asked who);

    /** The events of the finding, in their order; the first 500. */
    Mono<List<HandledEvent>> events(UUID finding);
}
