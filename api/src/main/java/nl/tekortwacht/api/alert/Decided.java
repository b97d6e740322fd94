/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one event for one recipient, and what became of it.
 *
 * @param reason why they are told, or why not
 * @param news if held for a while, what would have been told; if told after that, why it was held
 * @param mutedBy the silence, or the matter that they knew; null if nothing muted it
 * @param releasedAt when it was told after all
 * @param escalatedFrom the alert that nobody took; null if that is not why
 * @param waitingUntil when the mail goes that waits for it; null if none does
 * @param deliveries the oldest first
 */
public record Decided(
        Instant at,
        UUID alertId,
        UUID eventId,
        boolean told,
        String reason,
        @Nullable String route,
        @Nullable String news,
        @Nullable String mutedBy,
        @Nullable Instant releasedAt,
        @Nullable UUID escalatedFrom,
        @Nullable Instant waitingUntil,
        String subject,
        List<Alert.Delivery> deliveries) {

    /** The same with its deliveries. */
    public Decided with(List<Alert.Delivery> made) {
        return new Decided(
                at,
                alertId,
                eventId,
                told,
                reason,
                route,
                news,
                mutedBy,
                releasedAt,
                escalatedFrom,
                waitingUntil,
                subject,
                made);
    }
}
