/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.detection.store.OutgoingEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class OutboxRelayTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final World world = new PostgresWorld();
    private final List<OutgoingEvent> sent = new ArrayList<>();

    @BeforeEach
    void someEvents() {
        SmallCountry country = new SmallCountry(7, 3, 40);
        world.register(country.registry());
        Run.takeAll(Run.detection(world), country.reports(), 300);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static EventSender into(List<OutgoingEvent> events) {
        return chunk -> Mono.fromRunnable(() -> events.addAll(chunk));
    }

    @Test
    void allEventsAreSentOnceInTheirOrder() {
        OutboxRelay relay = new OutboxRelay(world.ports(), into(sent), 7);

        long count = requireNonNull(relay.relay().block(SOON));

        assertThat(sent).hasSize((int) count).isSortedAccordingTo((a, b) -> Long.compare(a.seq(), b.seq()));
        assertThat(sent).extracting(OutgoingEvent::seq).isEqualTo(seqs(world.events()));
        assertThat(relay.relay().block(SOON)).isZero();
        assertThat(unpublished()).isZero();
    }

    @Test
    void whatCouldNotBeSentStaysFirstInLine() {
        OutboxRelay broken =
                new OutboxRelay(world.ports(), events -> Mono.error(new IllegalStateException("Kafka is away")), 7);

        assertThatThrownBy(() -> broken.relay().block(SOON)).hasMessageContaining("Kafka is away");
        new OutboxRelay(world.ports(), into(sent), 7).relay().block(SOON);

        assertThat(sent).extracting(OutgoingEvent::seq).isEqualTo(seqs(world.events()));
    }

    @Test
    void whileOneRelaysAnotherDoesNot() {
        Sinks.Empty<Void> kafkaAnswers = Sinks.empty();
        Sinks.Empty<Void> underWay = Sinks.empty();
        OutboxRelay slow = new OutboxRelay(
                world.ports(),
                events -> Mono.fromRunnable(underWay::tryEmitEmpty)
                        .then(kafkaAnswers.asMono())
                        .then(into(sent).send(events)),
                10_000);
        OutboxRelay other = new OutboxRelay(world.ports(), into(sent), 10_000);

        Mono<Long> slowly = slow.relay().cache();
        var running = slowly.subscribe(count -> {}, failure -> {});
        underWay.asMono().block(SOON);

        assertThat(other.relay().block(SOON)).isZero();
        kafkaAnswers.tryEmitEmpty();
        assertThat(slowly.block(SOON)).isEqualTo(world.events().size());
        assertThat(running.isDisposed()).isTrue();
        assertThat(sent).hasSameSizeAs(world.events());
    }

    private double unpublished() {
        return world.meters()
                .get(DetectionMetric.OUTBOX_UNPUBLISHED.meterName())
                .gauge()
                .value();
    }

    private static List<Long> seqs(List<OutgoingEvent> events) {
        return events.stream().map(OutgoingEvent::seq).toList();
    }
}
