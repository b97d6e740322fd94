/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.subscription.Draft;
import nl.tekortwacht.api.subscription.Masked;
import nl.tekortwacht.api.subscription.Subject;
import nl.tekortwacht.api.subscription.Subscription;
import nl.tekortwacht.api.time.KnownAt;
import org.jspecify.annotations.Nullable;

/** A subscription as it is shown: the target masked, the secret once. */
record SubscriptionView(
        UUID id,
        String name,
        @Nullable String product,
        @Nullable String group,
        @Nullable String atcPrefix,
        String channel,

        @Schema(description = "Masked: the host of a webhook, the domain of an e-mail address")
        String target,

        String language,
        Instant createdAt,
        @Nullable Instant endedAt,

        @Schema(description = "What a webhook is signed with (Standard Webhooks). In the answer to the creation only")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String secret) {

    /** A page of them. */
    @Schema(name = "SubscriptionPage")
    record Page(Instant asKnownAt, int page, int pageSize, long total, List<SubscriptionView> subscriptions) {

        static Page of(Found<Subscription> found, KnownAt at, PageRequest page) {
            List<SubscriptionView> views = found.rows().stream()
                    .map(subscription -> SubscriptionView.of(subscription, null))
                    .toList();
            return new Page(at.instant(), page.page(), page.pageSize(), found.total(), views);
        }
    }

    /** What to send for a new one. */
    @Schema(name = "NewSubscription", description = "Exactly one of product, group and atcPrefix is given")
    record New(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Apotheek Centrum")
            String name,

            @Schema(example = "RVG:117142") @Nullable String product,
            @Nullable String group,

            @Schema(description = "An ATC code of level 1 to 5", example = "J05A") @Nullable
            String atcPrefix,

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
            String language) {}

    static SubscriptionView of(Subscription subscription, @Nullable String secret) {
        Draft content = subscription.content();
        Subject subject = content.subject();
        return new SubscriptionView(
                subscription.id(),
                content.name(),
                subject.productOrNull(),
                subject.groupOrNull(),
                subject.atcOrNull(),
                content.channel().wireName(),
                Masked.text(content.target()),
                content.language(),
                subscription.createdAt(),
                subscription.endedAt(),
                secret);
    }
}
