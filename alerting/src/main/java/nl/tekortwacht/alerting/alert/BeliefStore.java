/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tekortwacht.alerting.audience.Belief;
import nl.tekortwacht.alerting.audience.BeliefKey;
import nl.tekortwacht.alerting.audience.Matter;
import nl.tekortwacht.alerting.audience.Memory;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.id.ProductId;
import reactor.core.publisher.Mono;

/**
 * Keeps what everybody believes. All methods take part in the transaction they are called in. What {@link #memory} answers is
 * kept for that transaction until it is over; what is found to be due is not, and may have changed until it is remembered.
 */
public interface BeliefStore {

    /**
     * What decisions about a batch need to know.
     *
     * @param matters of which everything is answered
     * @param products of which what ended after {@code endedAfter} is answered
     * @param groups of which it is answered who knows that they are short as a whole
     */
    Mono<Memory> memory(Set<Matter> matters, Set<ProductId> products, Set<String> groups, Instant endedAfter);

    /** What decisions about these events need to know. */
    default Mono<Memory> about(List<FindingEvent> events, Instant endedAfter) {
        return memory(
                events.stream().map(Matter::of).collect(Collectors.toSet()),
                events.stream().map(event -> event.finding().product()).collect(Collectors.toSet()),
                events.stream()
                        .flatMap(event -> Stream.ofNullable(event.product()))
                        .flatMap(product -> Stream.ofNullable(product.group()))
                        .collect(Collectors.toSet()),
                endedAfter);
    }

    /** Keeps what has changed. */
    Mono<Void> believe(Map<BeliefKey, Belief> changed);

    /** What was withheld by something that is over. */
    Mono<List<Standing>> releasable(Instant now, Set<UUID> silencesInForce, int limit);

    /** What stands, nobody has taken, and is to go to another audience. */
    Mono<List<Standing>> toEscalate(Instant now, int limit);

    /** What stands, nobody has taken, and is to be repeated. */
    Mono<List<Standing>> toRemind(Instant now, int limit);
}
