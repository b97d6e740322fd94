/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.audit.Events;
import nl.tekortwacht.audit.event.Actor;
import nl.tekortwacht.audit.event.AuditEvent;
import nl.tekortwacht.audit.event.Result;
import nl.tekortwacht.audit.event.Sha256;
import nl.tekortwacht.audit.log.AuditLog;
import nl.tekortwacht.audit.log.AuditUnavailable;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Declaration;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.contracts.id.PartyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@DisplayName("Every change and every look at confidential data is recorded before it is answered")
class AuditWebFilterTest {

    private static final UUID RECEIPT = UUID.fromString("0199aa00-0000-7000-8000-000000000001");
    private static final Caller WHOLESALER = new Caller(
            Caller.Kind.MACHINE,
            "demo:w1",
            EnumSet.noneOf(Role.class),
            new PartyId("wholesaler:w1"),
            EnumSet.allOf(Scope.class));

    private final Desk desk = new Desk();
    private final Recorder log = new Recorder();
    private Caller caller = WHOLESALER;
    private WebTestClient http = client();

    /** Endpoints of all kinds. */
    @RestController
    static final class Desk {

        private final List<String> done = new ArrayList<>();

        @PostMapping("/v1/reports")
        Mono<ResponseEntity<String>> report(@RequestBody String body) {
            done.add(body);
            return Mono.just(ResponseEntity.accepted()
                    .location(URI.create("/v1/receipts/" + RECEIPT))
                    .header("Set-Cookie", "session=secret")
                    .body("{}"));
        }

        @PostMapping("/v1/unsubscribe/{id}/{token}")
        Mono<Void> unsubscribe(@PathVariable String id, @PathVariable String token) {
            done.add(id + token);
            return Mono.empty();
        }

        @GetMapping("/v1/stocks/{company}")
        Mono<String> stocks(@PathVariable String company) {
            return Mono.just("stock of " + company);
        }

        @GetMapping(path = "/v1/secret-events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<String> events() {
            return Flux.just("one", "two");
        }

        @GetMapping("/v1/shortages")
        Mono<String> shortages() {
            return Mono.just("open data");
        }

        @PostMapping("/v1/broken")
        Mono<String> broken() {
            return Mono.error(new IllegalStateException("broken"));
        }
    }

    /** Remembers what is recorded, unless its database is away. */
    private static final class Recorder implements AuditLog {

        private final List<AuditEvent> events = new ArrayList<>();
        private boolean isAway;
        private boolean isKnownToBeAway;

        @Override
        public Mono<Void> record(AuditEvent event) {
            return isAway
                    ? Mono.error(new AuditUnavailable("away", null))
                    // Later, so that an answer that does not wait would be seen.
                    : Mono.delay(Duration.ofMillis(5)).then(Mono.fromRunnable(() -> events.add(event)));
        }

        @Override
        public boolean isWriting() {
            return !isKnownToBeAway;
        }

        private AuditEvent only() {
            assertThat(events).hasSize(1);
            return events.getFirst();
        }
    }

    private WebTestClient client() {
        WebFilter access = (exchange, chain) -> {
            boolean isOpen = exchange.getRequest().getPath().value().startsWith("/v1/shortages");
            Declaration declaration =
                    new Declaration(EnumSet.of(isOpen ? Role.PUBLIC : Role.WHOLESALER), Set.of(), Scope.READ);
            exchange.getAttributes().put(Caller.ATTRIBUTE, caller);
            exchange.getAttributes().put(Declaration.ATTRIBUTE, declaration);
            return exchange.getRequest().getPath().value().endsWith("/refused")
                    ? refuse(exchange)
                    : chain.filter(exchange);
        };
        return WebTestClient.bindToController(desk)
                .webFilter(new AuditWebFilter(log, Clock.fixed(Events.NOON, ZoneOffset.UTC), "ingest"), access)
                .build();
    }

    private static Mono<Void> refuse(ServerWebExchange exchange) {
        exchange.getResponse().setStatusCode(HttpStatus.UNAUTHORIZED);
        return exchange.getResponse().setComplete();
    }

    @BeforeEach
    void openDesk() {
        http = client();
    }

    @Test
    void aSubmissionIsRecordedWithItsReceiptAndTheHashOfWhatWasReceived() {
        http.post()
                .uri("/v1/reports?token=hidden")
                .bodyValue("one line")
                .exchange()
                .expectStatus()
                .isAccepted();

        AuditEvent event = log.only();
        assertThat(event.deed()).isEqualTo(new AuditEvent.Deed("POST /v1/reports", "made=/v1/receipts/" + RECEIPT));
        assertThat(event.actor()).isEqualTo(new Actor(Actor.Kind.MACHINE, "demo:w1", "wholesaler:w1"));
        assertThat(event.outcome()).isEqualTo(AuditEvent.Outcome.DONE);
        assertThat(event.evidence().receipt()).isEqualTo(RECEIPT);
        assertThat(event.evidence().digest())
                .isEqualTo(Sha256.ofBytes(Sha256.digest().digest("one line".getBytes(StandardCharsets.UTF_8))));
        assertThat(event.at()).isEqualTo(Events.NOON);
        assertThat(event.toString()).doesNotContain("hidden", "one line");
    }

    @Test
    void aLookAtConfidentialDataIsRecordedAndOneAtOpenDataIsNot() {
        http.get().uri("/v1/stocks/w2").exchange().expectStatus().isOk();
        http.get().uri("/v1/shortages").exchange().expectStatus().isOk();

        assertThat(log.only().deed()).isEqualTo(new AuditEvent.Deed("GET /v1/stocks/{company}", "company=w2"));
        assertThat(log.only().evidence().digest()).isNull();
    }

    @Test
    void aStreamIsRecordedWhenItIsOpened() {
        http.get().uri("/v1/secret-events").exchange().expectStatus().isOk().returnResult(String.class);

        assertThat(log.only().deed().action()).isEqualTo("GET /v1/secret-events");
    }

    @Test
    void whoIsKeptOutIsRecordedWithoutTheRestOfThePath() {
        caller = Caller.ANYONE;

        http.get()
                .uri("/v1/stocks/jan@example.org/refused")
                .exchange()
                .expectStatus()
                .isUnauthorized();

        assertThat(log.only().outcome()).isEqualTo(new AuditEvent.Outcome(Result.REFUSED, "NOT_SIGNED_IN"));
        assertThat(log.only().deed().action()).isEqualTo("GET /v1/stocks…");
    }

    @Test
    void tokensAndAddressesInPathsAreMasked() {
        http.post().uri("/v1/unsubscribe/7/s3cr3t").exchange().expectStatus().isOk();
        http.get().uri("/v1/stocks/jan@example.org").exchange().expectStatus().isOk();

        assertThat(log.events)
                .extracting(event -> event.deed().object())
                .containsExactly("id=7 token=***", "company=***");
    }

    @Test
    void aFailureIsRecordedAsOne() {
        http.post().uri("/v1/broken").exchange().expectStatus().is5xxServerError();

        assertThat(log.only().outcome()).isEqualTo(new AuditEvent.Outcome(Result.FAILED, "500"));
    }

    @Test
    void nothingIsAnsweredThatCouldNotBeRecorded() {
        log.isAway = true;

        http.get()
                .uri("/v1/stocks/w2")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .exists("Retry-After")
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("must be recorded").doesNotContain("stock of"));
        http.post()
                .uri("/v1/reports")
                .bodyValue("x")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                .expectHeader()
                .doesNotExist("Location")
                .expectHeader()
                .doesNotExist("Set-Cookie");
        http.get().uri("/v1/shortages").exchange().expectStatus().isOk();
    }

    @Test
    void nothingIsBegunThatCouldNotBeRecorded() {
        log.isKnownToBeAway = true;

        http.post()
                .uri("/v1/reports")
                .bodyValue("x")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);

        assertThat(desk.done).isEmpty();
    }
}
