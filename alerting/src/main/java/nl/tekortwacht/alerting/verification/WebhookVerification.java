/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.verification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Mono;

/** Asks new webhooks whether they want our messages; who does not answer well is asked again for a while. */
public final class WebhookVerification {

    /** The waits between two questions; after the last of them it is given up. */
    static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 64;
    private static final int CONCURRENCY = 16;

    private final Verifications verifications;
    private final Handshake handshake;
    private final Duration timeout;
    private final Clock clock;

    /**
     * Verifies these.
     *
     * @param timeout of one question
     */
    public WebhookVerification(Verifications verifications, Handshake handshake, Duration timeout, Clock clock) {
        this.verifications = verifications;
        this.handshake = handshake;
        this.timeout = timeout;
        this.clock = clock;
    }

    /**
     * Asks those that are to be asked now. What came of each is noted at once, so that a slow one keeps nobody waiting.
     *
     * @return how many were asked
     */
    public Mono<Long> ask() {
        return Mono.defer(() ->
                        verifications.claim(clock.instant(), clock.instant().plus(LEASE), AT_ONCE))
                .flatMapIterable(due -> due)
                .flatMap(this::ask, CONCURRENCY)
                .count();
    }

    private Mono<Verdict> ask(PendingWebhook webhook) {
        return Mono.defer(() -> handshake.ask(webhook))
                .timeout(timeout, Mono.just(new Answer.NotYet("no answer within " + timeout.toSeconds() + " seconds")))
                .onErrorResume(Exception.class, error -> Mono.just(new Answer.NotYet("the question broke: " + error)))
                .map(answer -> judge(webhook, answer))
                .flatMap(verdict ->
                        verifications.record(List.of(verdict), clock.instant()).thenReturn(verdict));
    }

    private Verdict judge(PendingWebhook webhook, Answer answer) {
        int attempts = webhook.attempts() + 1;
        return switch (answer) {
            case Answer.Agreed yes -> verdict(webhook, Verdict.Status.VERIFIED, attempts, yes.reason());
            case Answer.Refused no -> verdict(webhook, Verdict.Status.FAILED, attempts, no.reason());
            case Answer.NotYet odd -> notYet(webhook, attempts, odd.reason());
        };
    }

    private Verdict notYet(PendingWebhook webhook, int attempts, String reason) {
        return attempts > WAITS.size()
                ? verdict(webhook, Verdict.Status.FAILED, attempts, "asked " + attempts + " times: " + reason)
                : new Verdict(
                        webhook.subscription(),
                        Verdict.Status.PENDING,
                        attempts,
                        clock.instant().plus(WAITS.get(attempts - 1)),
                        reason);
    }

    private static Verdict verdict(PendingWebhook webhook, Verdict.Status status, int attempts, String reason) {
        return new Verdict(webhook.subscription(), status, attempts, null, reason);
    }
}
