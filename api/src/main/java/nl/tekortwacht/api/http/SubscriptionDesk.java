/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.tekortwacht.api.registry.LiveRegistry;
import nl.tekortwacht.api.store.Subscriptions;
import nl.tekortwacht.api.subscription.Channel;
import nl.tekortwacht.api.subscription.Draft;
import nl.tekortwacht.api.subscription.StockList;
import nl.tekortwacht.api.subscription.StockListReader;
import nl.tekortwacht.api.subscription.Subscription;
import nl.tekortwacht.api.subscription.SubscriptionRequest;
import nl.tekortwacht.api.subscription.SubscriptionRequest.Outcome;
import nl.tekortwacht.api.subscription.Verification;
import nl.tekortwacht.api.subscription.WebhookSecrets;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.report.Fault;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Opens and ends subscriptions, and renews their secrets. */
public final class SubscriptionDesk {

    private final Subscriptions subscriptions;
    private final LiveRegistry registry;
    private final Clock clock;
    private final Options options;

    /**
     * How subscriptions are made.
     *
     * @param ids new identifiers; may block
     * @param secrets new secrets; may block
     * @param insecureWebhooks whether a webhook may be plain http
     * @param confirmEmail whether an e-mail address must be confirmed before anything is sent to it
     * @param overlap how long a secret still signs after another took its place
     */
    public record Options(
            Supplier<UUID> ids,
            WebhookSecrets secrets,
            boolean insecureWebhooks,
            boolean confirmEmail,
            Duration overlap) {}

    /** A desk that keeps its subscriptions there. */
    public SubscriptionDesk(Subscriptions subscriptions, LiveRegistry registry, Clock clock, Options options) {
        this.subscriptions = subscriptions;
        this.registry = registry;
        this.clock = clock;
        this.options = options;
    }

    Mono<SubscriptionView> open(Map<String, @Nullable Object> fields, String owner) {
        return registry.at(KnownAt.present(clock.instant()))
                .map(catalogue -> new SubscriptionRequest(fields).open(catalogue, options.insecureWebhooks()))
                .flatMap(outcome -> switch (outcome) {
                    case Outcome.Refused refused -> Mono.error(Problems.invalid(refused.faults()));
                    case Outcome.Accepted accepted -> keep(accepted.draft(), owner);
                });
    }

    /** Changes what a subscriber chose; empty if there is no such running subscription. */
    Mono<SubscriptionView> change(UUID id, Map<String, @Nullable Object> fields) {
        return running(id).flatMap(before -> switch (new SubscriptionRequest(fields).change(before.content())) {
            case Outcome.Refused refused -> Mono.error(Problems.invalid(refused.faults()));
            case Outcome.Accepted accepted ->
                subscriptions
                        .change(id, accepted.draft())
                        .filter(changed -> changed)
                        .map(changed -> SubscriptionView.of(before.with(accepted.draft())));
        });
    }

    /** Replaces the list that a subscription is about; empty if there is no such running subscription. */
    Mono<StockListView> replaceList(UUID id, String text) {
        return running(id)
                .doOnNext(SubscriptionDesk::requireList)
                .flatMap(any -> registry.at(KnownAt.present(clock.instant())))
                .map(catalogue -> StockListReader.text(text, catalogue))
                .doOnNext(SubscriptionDesk::requireSomething)
                .flatMap(list -> subscriptions
                        .replaceList(id, list, now())
                        .filter(replaced -> replaced)
                        .map(replaced -> StockListView.of(list)));
    }

    private Mono<Subscription> running(UUID id) {
        return subscriptions.get(id, KnownAt.present(clock.instant())).filter(Subscription::runs);
    }

    private static void requireList(Subscription subscription) {
        if (!subscription.content().subject().isList()) {
            throw Problems.invalid(
                    List.of(new Fault("id", "the subscription is not about a list: subscribe anew with products")));
        }
    }

    private static void requireSomething(StockList list) {
        if (list.products().size() > StockList.MOST) {
            throw Problems.invalid(List.of(new Fault("products", StockList.tooMany())));
        }
        if (list.products().isEmpty() && list.refusedInAll() > 0) {
            throw Problems.invalid(list.refused().stream()
                    .map(fault -> new Fault("line " + fault.line(), fault.reason()))
                    .toList());
        }
    }

    Mono<Boolean> end(UUID id) {
        return subscriptions.end(id, clock.instant());
    }

    /** A new secret; empty if there is no such running webhook. */
    Mono<SecretView> renewSecret(UUID id) {
        Instant previousUntil = now().plus(options.overlap());
        return Mono.fromCallable(() -> options.secrets().next())
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(secret -> subscriptions
                        .replaceSecret(id, secret, previousUntil)
                        .filter(replaced -> replaced)
                        .map(replaced -> new SecretView(secret, previousUntil)));
    }

    /** Has a webhook asked again whether it wants messages; empty if there is no such running webhook that has not agreed. */
    Mono<SubscriptionView> verifyAgain(UUID id) {
        return subscriptions
                .verifyAgain(id, now())
                .filter(known -> known)
                .flatMap(known -> running(id))
                .map(SubscriptionView::of);
    }

    /** Asks for a test; empty if there is no such running subscription. */
    Mono<TestView> requestTest(UUID id) {
        return Mono.fromCallable(() -> options.ids().get())
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(test -> subscriptions.requestTest(id, test, now()))
                .map(TestView::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Mono<SubscriptionView> keep(Draft draft, String owner) {
        // Randomness may have to be waited for.
        return Mono.fromCallable(() -> make(draft))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(made -> subscriptions
                        .add(made.subscription(), made.secret(), owner)
                        .thenReturn(made))
                .map(made -> SubscriptionView.made(made.subscription(), made.secret()));
    }

    private record Made(Subscription subscription, @Nullable String secret) {}

    private Made make(Draft draft) {
        Instant now = now();
        boolean mail = draft.channel() == Channel.EMAIL;
        Verification verification =
                mail && !options.confirmEmail() ? Verification.taken(now) : Verification.pending(draft.channel());
        return new Made(
                new Subscription(options.ids().get(), draft, verification, now, null),
                mail ? null : options.secrets().next());
    }
}
