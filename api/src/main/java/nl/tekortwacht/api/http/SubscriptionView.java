/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.subscription.Choice;
import nl.tekortwacht.api.subscription.Draft;
import nl.tekortwacht.api.subscription.Event;
import nl.tekortwacht.api.subscription.Masked;
import nl.tekortwacht.api.subscription.StockList;
import nl.tekortwacht.api.subscription.Subject;
import nl.tekortwacht.api.subscription.Subscription;
import nl.tekortwacht.api.subscription.Timing;
import nl.tekortwacht.api.subscription.Verification;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.assessment.Severity;
import org.jspecify.annotations.Nullable;

/** A subscription as it is shown: the target masked, the secret once. */
record SubscriptionView(
        UUID id,
        String name,
        @Nullable String product,
        @Nullable String group,
        @Nullable String atcPrefix,
        @Nullable String substance,

        @Schema(description = "How long the list of products is that it is about, and since when") @Nullable
        Listed stockList,

        String channel,

        @Schema(description = "Masked: the host of a webhook, the domain of an e-mail address")
        String target,

        String language,

        @Schema(
                description = "Of what it tells",
                allowableValues = {"announced", "suspected", "confirmed", "severity", "atRisk"})
        List<String> events,

        @Schema(description = "The lowest severity that is told, if severity is among the events")
        Severity severity,

        @Schema(allowableValues = {"immediate", "daily", "weekly"})
        String frequency,

        @Schema(type = "string", description = "Local time of the digest", example = "08:00:00") @Nullable
        LocalTime digestAt,

        @Nullable DayOfWeek digestDay,

        @Schema(type = "string", description = "From then on only what is critical comes", example = "22:00:00")
        @Nullable
        LocalTime quietFrom,

        @Schema(type = "string", example = "07:00:00") @Nullable
        LocalTime quietUntil,

        @Schema(example = "Europe/Amsterdam") String zone,

        Verified verification,
        Instant createdAt,
        @Nullable Instant endedAt,

        @Schema(description = "Products of the list that are not registered. In the answer to the creation only")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<StockList.LineFault> warnings,

        @Schema(description = "What a webhook is signed with (Standard Webhooks). In the answer to the creation only")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String secret) {

    /** The list that it is about. */
    @Schema(name = "KeptStockList")
    record Listed(int products, Instant changedAt) {}

    /** Whether alerts are sent. */
    @Schema(name = "SubscriptionVerification")
    record Verified(
            @Schema(description = "Alerts are sent to who is VERIFIED only")
            Verification.Status status,

            @Nullable Instant since,
            @Nullable String reason) {}

    /** A page of them. */
    @Schema(name = "SubscriptionPage")
    record Page(Instant asKnownAt, int page, int pageSize, long total, List<SubscriptionView> subscriptions) {

        static Page of(Found<Subscription> found, KnownAt at, PageRequest page) {
            List<SubscriptionView> views =
                    found.rows().stream().map(SubscriptionView::of).toList();
            return new Page(at.instant(), page.page(), page.pageSize(), found.total(), views);
        }
    }

    /** What to send for a new one. */
    @Schema(
            name = "NewSubscription",
            description = "Exactly one of product, group, atcPrefix, substance and products is given."
                    + " Digests and quiet hours are for e-mail only")
    record New(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Apotheek Centrum")
            String name,

            @Schema(example = "RVG:117142") @Nullable String product,
            @Nullable String group,

            @Schema(description = "An ATC code of level 1 to 5", example = "J05A") @Nullable
            String atcPrefix,

            @Schema(description = "A substance, as the registry names it", example = "abacavir") @Nullable
            String substance,

            @Schema(
                    description = "A list of at most 20000 products; those that are not registered are kept with a"
                            + " warning. It may be empty and be uploaded later")
            @Nullable
            List<String> products,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"email", "webhook"})
            String channel,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "An e-mail address or a URL",
                    example = "https://apotheek.example/tekorten")
            String target,

            @Schema(
                    allowableValues = {"nl", "en"},
                    defaultValue = "nl")
            @Nullable
            String language,

            @Schema(description = "Of what it tells; without it announced and confirmed. Ends are always told")
            @Nullable
            List<String> events,

            @Schema(defaultValue = "LOW", description = "The lowest severity that is told") @Nullable
            Severity severity,

            @Schema(
                    allowableValues = {"immediate", "daily", "weekly"},
                    defaultValue = "immediate")
            @Nullable
            String frequency,

            @Schema(description = "Local time of the digest", example = "08:00") @Nullable
            String digestAt,

            @Schema(description = "Day of the weekly digest") @Nullable
            DayOfWeek digestDay,

            @Schema(description = "From then on only what is critical comes", example = "22:00") @Nullable
            String quietFrom,

            @Schema(example = "07:00") @Nullable String quietUntil,

            @Schema(defaultValue = "Europe/Amsterdam") @Nullable
            String zone) {}

    /** What to send to change one. */
    @Schema(
            name = "SubscriptionChange",
            description = "What is left out stays as it is; what is null becomes the usual again")
    record Change(
            @Nullable String name,

            @Schema(allowableValues = {"nl", "en"}) @Nullable
            String language,

            @Nullable List<String> events,
            @Nullable Severity severity,

            @Schema(allowableValues = {"immediate", "daily", "weekly"}) @Nullable
            String frequency,

            @Schema(example = "08:00") @Nullable String digestAt,
            @Nullable DayOfWeek digestDay,
            @Schema(example = "22:00") @Nullable String quietFrom,
            @Schema(example = "07:00") @Nullable String quietUntil,
            @Nullable String zone) {}

    static SubscriptionView of(Subscription subscription) {
        return of(subscription, null, null);
    }

    /** As the answer to its creation. */
    static SubscriptionView made(Subscription subscription, @Nullable String secret) {
        return subscription.content().subject() instanceof Subject.OfProducts listed
                ? of(
                        subscription.with(subscription
                                .content()
                                .about(new Subject.OfKeptList(
                                        listed.list().products().size(), subscription.createdAt()))),
                        listed.list().unknown(),
                        secret)
                : of(subscription, null, secret);
    }

    private static SubscriptionView of(
            Subscription subscription, @Nullable List<StockList.LineFault> warnings, @Nullable String secret) {
        Draft content = subscription.content();
        Subject subject = content.subject();
        Choice choice = content.choice();
        Timing timing = choice.timing();
        Timing.Digest digest = timing.digest();
        Timing.Quiet quiet = timing.quiet();
        Verification verification = subscription.verification();
        return new SubscriptionView(
                subscription.id(),
                content.name(),
                subject.productOrNull(),
                subject.groupOrNull(),
                subject.atcOrNull(),
                subject.substanceOrNull(),
                subject instanceof Subject.OfKeptList list ? new Listed(list.products(), list.changedAt()) : null,
                content.channel().wireName(),
                Masked.text(content.target()),
                content.language(),
                choice.events().stream().sorted().map(Event::wireName).toList(),
                choice.severity(),
                timing.frequency().name().toLowerCase(Locale.ROOT),
                digest == null ? null : digest.at(),
                digest == null ? null : digest.day(),
                quiet == null ? null : quiet.from(),
                quiet == null ? null : quiet.until(),
                timing.zone().getId(),
                new Verified(verification.status(), verification.since(), Masked.textOrNull(verification.reason())),
                subscription.createdAt(),
                subscription.endedAt(),
                warnings,
                secret);
    }
}
