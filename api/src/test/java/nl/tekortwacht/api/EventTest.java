/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static nl.tekortwacht.api.TestRegistry.ABACAVIR;
import static nl.tekortwacht.api.TestRegistry.METFORMIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.json.Json;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class EventTest extends ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT =
            new ParameterizedTypeReference<>() {};

    private WebTestClient.ResponseSpec connect(String query, String lastEventId) {
        WebTestClient.RequestHeadersSpec<?> request =
                client().get().uri("/v1/events" + query).accept(MediaType.TEXT_EVENT_STREAM);
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        return request.exchange();
    }

    private Flux<ServerSentEvent<String>> events(String query, String lastEventId) {
        FluxExchangeResult<ServerSentEvent<String>> stream =
                connect(query, lastEventId).expectStatus().isOk().returnResult(EVENT);
        return stream.getResponseBody().filter(event -> event.data() != null);
    }

    private void happens(String product, int days) {
        Shortage shortage = new Shortage(
                new ProductId(product),
                Phase.SUSPECTED,
                "NATIONWIDE",
                LocalDate.parse("2026-11-01"),
                true,
                null,
                null,
                null,
                (long) days,
                false,
                false,
                null);
        FindingEvent event =
                new FindingEvent(tables.uuid(), 0, tables.uuid(), FindingChange.OPENED, NOW, null, shortage, null);
        tables.into("detection.findings")
                .with("event_id", event.eventId())
                .with("product_id", product)
                .with("finding_id", event.findingId())
                .with("kind", days % 2 == 0 ? "shortage" : "safetyStock")
                .with("change", "OPENED")
                .with("known_at", NOW)
                .with("logged_at", Instant.parse("2026-11-21T11:00:00Z"))
                .json("body", Json.text(event))
                .add();
    }

    private static FindingEvent read(ServerSentEvent<String> event) {
        return Json.read(Objects.requireNonNull(event.data()), FindingEvent.class);
    }

    private static long days(ServerSentEvent<String> event) {
        return Objects.requireNonNull(((Shortage) read(event).finding()).days());
    }

    @Test
    void withoutALastEventIdTheStreamStartsAtThePresent() {
        happens(ABACAVIR, 1);

        StepVerifier.create(events("", "").take(1))
                .then(() -> happens(METFORMIN, 2))
                .assertNext(event -> {
                    assertThat(event.event()).isEqualTo("shortage");
                    assertThat(event.id()).isEqualTo(Long.toString(read(event).sequence()));
                    assertThat(read(event).finding().product().value()).isEqualTo(METFORMIN);
                })
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void whoComesBackWithTheLastEventIdMissesNothingAndGetsNothingTwice() {
        IntStream.range(0, 60).forEach(number -> happens(ABACAVIR, number));
        List<ServerSentEvent<String>> first = Objects.requireNonNull(
                events("?lastEventId=0", "").take(25).collectList().block(PATIENCE));
        IntStream.range(60, 100).forEach(number -> happens(ABACAVIR, number));
        String lastSeen = String.valueOf(first.getLast().id());

        StepVerifier.create(events("", lastSeen).take(120).map(EventTest::days).collectList())
                .then(() -> IntStream.range(100, 145).forEach(number -> happens(ABACAVIR, number)))
                .assertNext(numbers -> assertThat(numbers)
                        .containsExactlyElementsOf(IntStream.range(25, 145)
                                .mapToObj(number -> (long) number)
                                .toList()))
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void aClientMayAskForOneProductOrKindOnly() {
        IntStream.range(0, 40).forEach(number -> happens(number % 4 < 2 ? ABACAVIR : METFORMIN, number));

        assertThat(events("?product=" + METFORMIN + "&kind=safety-stock", "0")
                        .take(10)
                        .map(EventTest::days)
                        .collectList()
                        .block(PATIENCE))
                .containsExactly(3L, 7L, 11L, 15L, 19L, 23L, 27L, 31L, 35L, 39L);
    }

    @Test
    void aQuietStreamSaysThatItIsAliveAndWhenToComeBack() {
        FluxExchangeResult<ServerSentEvent<String>> stream = connect("", "").returnResult(EVENT);

        StepVerifier.create(stream.getResponseBody().take(3))
                .assertNext(hello -> assertThat(hello.retry()).isEqualTo(Duration.ofSeconds(3)))
                .assertNext(beat -> assertThat(beat.comment()).isEqualTo("heartbeat"))
                .assertNext(beat -> assertThat(beat.comment()).isEqualTo("heartbeat"))
                .expectComplete()
                .verify(PATIENCE);
        assertThat(stream.getResponseHeaders().getFirst("X-Accel-Buffering")).isEqualTo("no");
        assertThat(stream.getResponseHeaders().getFirst("API-Version")).isEqualTo("0.1.0");
    }

    @Test
    void anIdOfALogThatWasStartedAfreshMeansThePresent() {
        happens(ABACAVIR, 1);

        StepVerifier.create(events("", "999999999999").take(1).map(EventTest::days))
                .then(() -> happens(ABACAVIR, 2))
                .expectNext(2L)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void badParametersAreAProblemBeforeTheStreamBegins() {
        assertThat(faults(problem(400, connect("?kind=alert&product=x&last=1", "-1"))))
                .containsExactlyInAnyOrder("Last-Event-ID", "kind", "product", "last");
    }
}
