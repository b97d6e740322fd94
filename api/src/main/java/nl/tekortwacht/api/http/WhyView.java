/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.api.alert.Alert;
import nl.tekortwacht.api.alert.Asked;
import nl.tekortwacht.api.alert.Decided;
import nl.tekortwacht.api.alert.HandledEvent;
import nl.tekortwacht.api.alert.Sentence;
import nl.tekortwacht.api.alert.Why;
import nl.tekortwacht.api.subscription.Subject;
import nl.tekortwacht.api.subscription.Subscription;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;

/** Why somebody got something, or did not. */
@Schema(name = "Why")
record WhyView(
        UUID finding,
        String audience,
        @Nullable UUID subscriptionId,

        @Schema(description = "What the subscription is about, as it is now", example = "atcPrefix J05A") @Nullable
        String interest,

        @Nullable PartyId holder,
        Sentence summary,
        @Schema(description = "In their order") List<Decision> decisions,

        @Schema(description = "What happened to the finding, and when alerting handled it")
        List<HandledEvent> events) {

    /** A decision with its words. */
    @Schema(name = "WhyDecision")
    record Decision(
            Instant at,
            UUID alertId,
            UUID eventId,

            @Schema(allowableValues = {"NOTIFY", "HOLD"}) String decision,

            String reason,
            Sentence words,

            @Schema(description = "By which route; null of subscribers") @Nullable
            String route,

            @Schema(description = "If held for a while: what would have been told. If told after that: why it was held")
            @Nullable
            String news,

            @Schema(description = "The silence, or what the recipient knew") @Nullable
            String mutedBy,

            @Nullable Instant releasedAt,
            @Nullable UUID escalatedFrom,

            @Schema(description = "When the mail goes that it waits for") @Nullable
            Instant waitingUntil,

            String subject,
            List<Alert.Delivery> deliveries) {

        static Decision of(Decided decided) {
            return new Decision(
                    decided.at(),
                    decided.alertId(),
                    decided.eventId(),
                    decided.told() ? "NOTIFY" : "HOLD",
                    decided.reason(),
                    Why.of(decided),
                    decided.route(),
                    decided.news(),
                    decided.mutedBy(),
                    decided.releasedAt(),
                    decided.escalatedFrom(),
                    decided.waitingUntil(),
                    decided.subject(),
                    decided.deliveries());
        }
    }

    /**
     * The answer.
     *
     * @param subscription of a subscriber the subscription; else null
     */
    static WhyView of(
            UUID finding,
            Asked who,
            @Nullable Subscription subscription,
            List<Decided> decisions,
            List<HandledEvent> events) {
        return new WhyView(
                finding,
                who.audience().name(),
                who.subscription(),
                subscription == null ? null : interest(subscription.content().subject()),
                who.holder(),
                Why.summary(decisions, events, subscription),
                decisions.stream().map(Decision::of).toList(),
                events);
    }

    private static String interest(Subject subject) {
        return switch (subject) {
            case Subject.OfProduct one -> "product " + one.product();
            case Subject.OfGroup all -> "group " + all.group();
            case Subject.OfAtc all -> "atcPrefix " + all.level();
            case Subject.OfSubstance all -> "substance " + all.substance();
            case Subject.OfProducts list ->
                "products: " + list.list().products().size();
            case Subject.OfKeptList list -> "products: " + list.products();
        };
    }
}
