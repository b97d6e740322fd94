/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import nl.tekortwacht.alerting.delivery.BlockingWork;
import nl.tekortwacht.alerting.delivery.DeliveryOutcome;
import nl.tekortwacht.alerting.verification.Answer;
import nl.tekortwacht.alerting.verification.Handshake;
import nl.tekortwacht.alerting.verification.PendingWebhook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Mono;

/**
 * Asks with the handshake of CloudEvents HTTP webhooks (OPTIONS), as the NL GOV profile does; who does not know that gets a
 * signed challenge instead, which it must send back.
 */
public final class WebhookHandshake implements Handshake {

    private static final String REQUEST_ORIGIN = "WebHook-Request-Origin";
    private static final String ALLOWED_ORIGIN = "WebHook-Allowed-Origin";
    private static final String ALLOWED_RATE = "WebHook-Allowed-Rate";
    private static final int MOST_SHOWN = 100;

    private final ReceiverClient client;
    private final Signer signer;
    private final Challenge challenges;
    private final String origin;
    private final Clock clock;

    /**
     * A handshake.
     *
     * @param origin who asks: a name of the domain name system
     * @param secrets new challenges that nobody can guess; may block
     * @param lookups where host names are looked up
     */
    public WebhookHandshake(
            WebhookOptions options, String origin, Supplier<String> secrets, BlockingWork lookups, Clock clock) {
        this(
                options,
                origin,
                secrets,
                new ReceiverClient(
                        new NetworkPolicy(options.allowInternal()), ReceiverClient.systemNames(), lookups.scheduler()),
                clock);
    }

    WebhookHandshake(
            WebhookOptions options, String origin, Supplier<String> secrets, ReceiverClient client, Clock clock) {
        this.client = client;
        this.signer = new Signer(options.signingKey());
        this.challenges = new Challenge(options.source(), secrets);
        this.origin = origin;
        this.clock = clock;
    }

    @Override
    public Mono<Answer> ask(PendingWebhook webhook) {
        return client.exchange(
                        webhook.target(),
                        web -> web.method(HttpMethod.OPTIONS)
                                .uri(URI.create(webhook.target()))
                                .header(REQUEST_ORIGIN, origin),
                        response -> ReceiverClient.discard(response).thenReturn(permission(response)),
                        WebhookHandshake::unanswered)
                .flatMap(permission ->
                        permission instanceof NotKnown ? challenge(webhook) : Mono.just(permission.answer()));
    }

    /** What the receiver says to OPTIONS. */
    private sealed interface Permission {

        /** What it comes to. */
        Answer answer();
    }

    private record Said(Answer answer) implements Permission {}

    /** It does not know this handshake. */
    private record NotKnown(Answer answer) implements Permission {}

    private Permission permission(ClientResponse response) {
        HttpHeaders headers = response.headers().asHttpHeaders();
        String allowed = headers.getFirst(ALLOWED_ORIGIN);
        if (!response.statusCode().is2xxSuccessful() || allowed == null) {
            return new NotKnown(new Answer.NotYet(
                    "it answers OPTIONS with " + response.statusCode().value()));
        }
        if (!allowed.strip().equals("*") && !allowed.strip().equalsIgnoreCase(origin)) {
            return new Said(new Answer.Refused("it allows messages from " + shown(allowed) + ", not from " + origin));
        }
        String rate = headers.getFirst(ALLOWED_RATE);
        return new Said(new Answer.Agreed("it agrees with " + ALLOWED_ORIGIN
                + (rate == null ? "" : ", at a rate of " + shown(rate) + " a minute")));
    }

    private static Permission unanswered(DeliveryOutcome outcome) {
        String reason = outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (outcome.explanation() == null ? "" : ": " + outcome.explanation());
        return new Said(
                outcome instanceof DeliveryOutcome.GiveUp ? new Answer.Refused(reason) : new Answer.NotYet(reason));
    }

    private Mono<Answer> challenge(PendingWebhook webhook) {
        return challenges.next(clock.instant()).flatMap(challenge -> send(webhook, challenge));
    }

    private Mono<Answer> send(PendingWebhook webhook, Challenge.Sent challenge) {
        Instant now = clock.instant();
        String signature;
        try {
            signature = signer.sign(webhook.secrets(), challenge.id(), now, challenge.body());
        } catch (IllegalArgumentException e) {
            return Mono.just(new Answer.Refused("there is no secret, or a bad one"));
        }
        return client.exchange(
                webhook.target(),
                web -> web.post()
                        .uri(URI.create(webhook.target()))
                        .contentType(MediaType.parseMediaType("application/cloudevents+json"))
                        .header("webhook-id", challenge.id())
                        .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                        .header("webhook-signature", signature)
                        .bodyValue(challenge.body()),
                response -> ReceiverClient.text(response)
                        .map(body -> echo(response.statusCode().value(), body, challenge)),
                outcome -> unanswered(outcome).answer());
    }

    private static Answer echo(int status, String body, Challenge.Sent challenge) {
        if (status < 200 || status >= 300) {
            return new Answer.NotYet("it knows neither " + ALLOWED_ORIGIN + " nor our challenge: it answers " + status);
        }
        return challenge.isIn(body)
                ? new Answer.Agreed("it sent our signed challenge back")
                : new Answer.NotYet("it does not send our challenge back: " + shown(body));
    }

    private static String shown(@Nullable String text) {
        String clean = Objects.requireNonNullElse(text, "")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return clean.length() > MOST_SHOWN ? clean.substring(0, MOST_SHOWN) + "…" : clean;
    }
}
