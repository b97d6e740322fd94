/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.delivery.BlockingWork;
import nl.tekortwacht.alerting.delivery.Delivery;
import nl.tekortwacht.alerting.delivery.DeliveryChannel;
import nl.tekortwacht.alerting.delivery.DeliveryOutcome;
import nl.tekortwacht.alerting.delivery.GiveUpReason;
import nl.tekortwacht.alerting.delivery.HttpStatusOutcome;
import nl.tekortwacht.alerting.delivery.TryLaterReason;
import nl.tekortwacht.alerting.message.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Posts alerts as signed CloudEvents. Follows no redirects. */
public final class WebhookChannel implements DeliveryChannel {

    private static final MediaType CLOUD_EVENT = MediaType.parseMediaType("application/cloudevents+json");
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final WebClient client;
    private final Envelope envelope;
    private final NetworkPolicy policy;
    private final Map<Audience, String> secrets;
    private final Clock clock;

    /** A channel; {@code work} is where host names are looked up. */
    public WebhookChannel(WebhookOptions options, Links links, BlockingWork work, Clock clock) {
        this.envelope = new Envelope(options.source(), links);
        this.policy = new NetworkPolicy(options.allowInternal());
        this.secrets = Map.copyOf(options.secrets());
        this.clock = clock;
        this.client = client(new CheckedResolver(policy, work.scheduler()));
    }

    private static WebClient client(CheckedResolver resolver) {
        HttpClient http = HttpClient.create()
                .followRedirect(false)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_TIMEOUT.toMillis())
                .resolver(resolver);
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .defaultHeader(HttpHeaders.USER_AGENT, "tekortwacht")
                .build();
    }

    @Override
    public Mono<DeliveryOutcome> send(Delivery delivery) {
        return Mono.defer(() -> {
            Optional<String> refusal = policy.refuse(delivery.target());
            if (refusal.isPresent()) {
                return Mono.just(new DeliveryOutcome.GiveUp(GiveUpReason.BAD_TARGET, null, refusal.get()));
            }
            if (policy.isForbiddenLiteral(delivery.target())) {
                return Mono.just(forbidden(delivery.target()));
            }
            String secret = secret(delivery);
            return secret == null
                    ? Mono.just(new DeliveryOutcome.GiveUp(GiveUpReason.BAD_TARGET, null, "no secret"))
                    : post(delivery, secret);
        });
    }

    private @Nullable String secret(Delivery delivery) {
        Audience audience = delivery.notice().recipient().audience();
        return audience == Audience.SUBSCRIBER ? delivery.secret() : secrets.get(audience);
    }

    private Mono<DeliveryOutcome> post(Delivery delivery, String secret) {
        String id = delivery.notice().alertId().toString();
        String body = envelope.json(delivery.notice());
        Instant now = clock.instant();
        String signature;
        try {
            signature = Signer.sign(secret, id, now, body);
        } catch (IllegalArgumentException e) {
            return Mono.just(new DeliveryOutcome.GiveUp(GiveUpReason.BAD_TARGET, null, "bad secret"));
        }
        return client.post()
                .uri(URI.create(delivery.target()))
                .contentType(CLOUD_EVENT)
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", signature)
                .bodyValue(body)
                .exchangeToMono(this::outcome)
                .onErrorResume(WebClientRequestException.class, error -> Mono.just(unreachable(error)));
    }

    private Mono<DeliveryOutcome> outcome(ClientResponse response) {
        Duration retryAfter =
                RetryAfter.parse(response.headers().asHttpHeaders().getFirst(HttpHeaders.RETRY_AFTER), clock.instant());
        DeliveryOutcome outcome = HttpStatusOutcome.of(response.statusCode().value(), retryAfter);
        return response.releaseBody().thenReturn(outcome);
    }

    private static DeliveryOutcome unreachable(WebClientRequestException error) {
        Throwable cause = error.getMostSpecificCause();
        return cause instanceof ForbiddenAddressException
                ? forbidden(String.valueOf(cause.getMessage()))
                : DeliveryOutcome.TryLater.of(TryLaterReason.UNREACHABLE, cause.toString());
    }

    private static DeliveryOutcome forbidden(String detail) {
        return new DeliveryOutcome.GiveUp(GiveUpReason.FORBIDDEN_TARGET, null, detail);
    }
}
