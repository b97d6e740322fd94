/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.delivery.BlockingWork;
import nl.tekortwacht.alerting.delivery.Delivery;
import nl.tekortwacht.alerting.delivery.DeliveryChannel;
import nl.tekortwacht.alerting.delivery.DeliveryOutcome;
import nl.tekortwacht.alerting.delivery.GiveUpReason;
import nl.tekortwacht.alerting.delivery.HttpStatusOutcome;
import nl.tekortwacht.alerting.message.Links;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Mono;

/** Posts alerts as signed CloudEvents. Follows no redirects. */
public final class WebhookChannel implements DeliveryChannel {

    private static final MediaType CLOUD_EVENT = MediaType.parseMediaType("application/cloudevents+json");

    private final ReceiverClient client;
    private final Envelope envelope;
    private final Signer signer;
    private final Map<Audience, List<String>> secrets;
    private final Clock clock;

    /** A channel; {@code lookups} is where host names are looked up. */
    public WebhookChannel(WebhookOptions options, Links links, BlockingWork lookups, Clock clock) {
        this(
                options,
                links,
                new ReceiverClient(
                        new NetworkPolicy(options.allowInternal()), ReceiverClient.systemNames(), lookups.scheduler()),
                clock);
    }

    WebhookChannel(WebhookOptions options, Links links, ReceiverClient client, Clock clock) {
        this.client = client;
        this.envelope = new Envelope(options.source(), links);
        this.signer = new Signer(options.signingKey());
        this.secrets = Map.copyOf(options.secrets());
        this.clock = clock;
    }

    @Override
    public Mono<DeliveryOutcome> send(Delivery delivery) {
        return Mono.defer(() -> post(delivery));
    }

    private Mono<DeliveryOutcome> post(Delivery delivery) {
        String id = delivery.notice().alertId().toString();
        String body = envelope.json(delivery.notice());
        Instant now = clock.instant();
        String signature;
        try {
            signature = signer.sign(secrets(delivery), id, now, body);
        } catch (IllegalArgumentException e) {
            return Mono.just(new DeliveryOutcome.GiveUp(GiveUpReason.BAD_TARGET, null, "no secret, or a bad one"));
        }
        return client.send(
                delivery.target(),
                web -> web.post()
                        .uri(URI.create(delivery.target()))
                        .contentType(CLOUD_EVENT)
                        .header("webhook-id", id)
                        .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                        .header("webhook-signature", signature)
                        .bodyValue(body),
                this::outcome);
    }

    private List<String> secrets(Delivery delivery) {
        Audience audience = delivery.notice().recipient().audience();
        return audience == Audience.SUBSCRIBER || !delivery.secrets().isEmpty()
                ? delivery.secrets()
                : secrets.getOrDefault(audience, List.of());
    }

    private Mono<DeliveryOutcome> outcome(ClientResponse response) {
        Duration retryAfter =
                RetryAfter.parse(response.headers().asHttpHeaders().getFirst(HttpHeaders.RETRY_AFTER), clock.instant());
        int status = response.statusCode().value();
        return response.statusCode().is2xxSuccessful()
                ? ReceiverClient.discard(response).thenReturn(HttpStatusOutcome.of(status, retryAfter))
                : ReceiverClient.text(response)
                        .map(answer -> HttpStatusOutcome.of(status, retryAfter, answer.isBlank() ? null : answer));
    }
}
