/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.api.alert.Alert;
import nl.tekortwacht.api.alert.LoggedDelivery;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.time.KnownAt;
import org.jspecify.annotations.Nullable;

/** A delivery of the log as it is shown. */
@Schema(name = "LoggedDelivery")
record DeliveryView(
        UUID id,

        @Schema(allowableValues = {"SINGLE", "GROUP", "DIGEST", "REMINDER"})
        String kind,

        String channel,

        @Schema(description = "Masked: the host of a webhook, the domain of an e-mail address")
        String target,

        @Schema(
                description = "DEAD is a dead letter: given up, and sent again if it is replayed",
                allowableValues = {"PENDING", "DELIVERED", "DEAD"})
        String status,

        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant deliveredAt,
        @Nullable String lastError,
        String audience,
        @Nullable UUID subscriptionId,
        @Nullable String holder,
        @Schema(description = "What it carries") List<LoggedDelivery.About> alerts,
        @Schema(description = "The oldest first") List<Try> tries) {

    /** One attempt. */
    @Schema(name = "DeliveryAttempt")
    record Try(
            @Schema(description = "From 1") int attempt,
            Instant at,

            @Schema(
                    description = "SENT, or why it failed",
                    allowableValues = {
                        "SENT",
                        "UNREACHABLE",
                        "TIMEOUT",
                        "THROTTLED",
                        "REDIRECTED",
                        "REFUSED",
                        "SERVER_ERROR",
                        "NOT_UNDERSTOOD",
                        "NO_CHANNEL",
                        "FAILED_HERE",
                        "ENDED_BY_RECEIVER",
                        "SUBSCRIPTION_ENDED",
                        "BAD_TARGET",
                        "FORBIDDEN_TARGET",
                        "REFUSED_FOR_GOOD"
                    })
            String outcome,

            @Schema(description = "Status of HTTP or SMTP") @Nullable
            Integer statusCode,

            @Schema(description = "The beginning of what was answered, without control characters, addresses masked")
            @Nullable
            String answer,

            @Schema(description = "How long it took") long millis) {}

    /** A page of them. */
    @Schema(name = "DeliveryPage")
    record Page(Instant asKnownAt, int page, int pageSize, long total, List<DeliveryView> deliveries) {

        static Page of(Found<LoggedDelivery> found, KnownAt at, PageRequest page) {
            return new Page(
                    at.instant(),
                    page.page(),
                    page.pageSize(),
                    found.total(),
                    found.rows().stream().map(DeliveryView::of).toList());
        }
    }

    /** How many dead letters are sent again. */
    @Schema(name = "Replayed")
    record Replayed(long replayed) {}

    /** Which dead letters to send again. */
    @Schema(name = "Replay", description = "Either ids, or from and until with what narrows them down")
    record Replay(
            @Schema(description = "At most 1000 deliveries") @Nullable
            List<UUID> ids,

            @Schema(description = "Made at this instant, or on this day, or later", example = "2026-11-20") @Nullable
            String from,

            @Schema(description = "Made before this instant, or before the end of this day", example = "2026-11-21")
            @Nullable
            String until,

            @Nullable String audience,

            @Schema(allowableValues = {"email", "webhook"}) @Nullable
            String channel) {}

    static DeliveryView of(LoggedDelivery logged) {
        Alert.Delivery delivery = logged.delivery();
        return new DeliveryView(
                delivery.id(),
                logged.kind(),
                delivery.channel(),
                delivery.target(),
                delivery.status(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.nextAttemptAt(),
                delivery.deliveredAt(),
                delivery.lastError(),
                logged.audience(),
                logged.subscriptionId(),
                logged.holder(),
                logged.alerts(),
                delivery.tries().stream().map(DeliveryView::attempt).toList());
    }

    private static Try attempt(Alert.Attempt attempt) {
        return new Try(
                attempt.attempt(),
                attempt.at(),
                attempt.outcome(),
                attempt.statusCode(),
                attempt.detail(),
                attempt.millis());
    }
}
