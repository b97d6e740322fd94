/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision on who is told about a change of a finding.
 *
 * @param subscriptionId whose subscription; null unless the audience is subscribers
 * @param reason machine-readable reason code
 * @param route the route by which it concerned the audience; null of subscribers
 * @param holder which holder; null unless the audience is holders
 * @param quiet what kept it back for a while, and what became of that
 * @param finding the finding as JSON
 */
public record Alert(
        UUID id,
        UUID eventId,
        String audience,
        @Nullable UUID subscriptionId,
        String product,
        UUID findingId,
        String findingKind,
        String decision,
        String reason,
        @Nullable String route,
        @Nullable String holder,
        Quiet quiet,
        String subject,
        String finding,
        Instant createdAt) {

    /**
     * What kept an alert back for a while; all null if nothing did.
     *
     * @param news while it is held, what would have been told; after that, why it was held
     * @param mutedBy the silence, or what the recipient knew
     * @param releasedAt when it was told after all
     * @param escalatedFrom the alert that nobody took, because of which this one was made
     */
    public record Quiet(
            @Nullable String news,
            @Nullable String mutedBy,
            @Nullable Instant releasedAt,
            @Nullable UUID escalatedFrom) {}

    /** An alert with what became of it. */
    public record Followed(Alert alert, List<Delivery> deliveries) {}

    /**
     * A message on its way.
     *
     * @param target where to, masked
     * @param lastError why the last attempt failed, addresses masked
     * @param tries the attempts, oldest first
     */
    public record Delivery(
            UUID id,
            UUID alertId,
            String channel,
            String target,
            String status,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant deliveredAt,
            @Nullable String lastError,
            Instant createdAt,
            List<Attempt> tries) {

        /** The same delivery, of another of the alerts that it carries. */
        public Delivery of(UUID alert) {
            return new Delivery(
                    id,
                    alert,
                    channel,
                    target,
                    status,
                    attempts,
                    nextAttemptAt,
                    deliveredAt,
                    lastError,
                    createdAt,
                    tries);
        }

        /** The same delivery with these attempts. */
        public Delivery with(List<Attempt> attemptsMade) {
            return new Delivery(
                    id,
                    alertId,
                    channel,
                    target,
                    status,
                    attempts,
                    nextAttemptAt,
                    deliveredAt,
                    lastError,
                    createdAt,
                    attemptsMade);
        }
    }

    /**
     * One attempt at a delivery.
     *
     * @param attempt from 1
     * @param detail what the receiver said, addresses masked
     * @param millis how long it took, in milliseconds
     */
    public record Attempt(
            UUID deliveryId,
            int attempt,
            Instant at,
            String outcome,
            @Nullable Integer statusCode,
            @Nullable String detail,
            long millis) {}
}
