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
        String subject,
        String finding,
        Instant createdAt) {

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
