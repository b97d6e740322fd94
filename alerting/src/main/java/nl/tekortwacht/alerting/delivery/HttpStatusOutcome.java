/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an HTTP status means for a delivery, per Standard Webhooks 1.0.0. */
public final class HttpStatusOutcome {

    private HttpStatusOutcome() {}

    /**
     * The outcome.
     *
     * @param status 100 to 599, anything else is not understood
     * @param retryAfter from the header of that name; heeded with 429, 502, 503 and 504
     */
    public static DeliveryOutcome of(int status, @Nullable Duration retryAfter) {
        return of(status, retryAfter, null);
    }

    /**
     * The outcome with what was answered besides.
     *
     * @param answer the beginning of the body; null = nothing, or of no interest
     */
    public static DeliveryOutcome of(int status, @Nullable Duration retryAfter, @Nullable String answer) {
        return switch (status) {
            case 410 -> new DeliveryOutcome.GiveUp(GiveUpReason.ENDED_BY_RECEIVER, status, answer);
            case 429, 502, 503, 504 ->
                new DeliveryOutcome.TryLater(TryLaterReason.THROTTLED, status, answer, retryAfter);
            default ->
                switch (status / 100) {
                    case 2 -> new DeliveryOutcome.Sent(status);
                    case 3 -> later(TryLaterReason.REDIRECTED, status, answer);
                    case 4 -> later(TryLaterReason.REFUSED, status, answer);
                    case 5 -> later(TryLaterReason.SERVER_ERROR, status, answer);
                    default -> later(TryLaterReason.NOT_UNDERSTOOD, status, answer);
                };
        };
    }

    private static DeliveryOutcome later(TryLaterReason reason, int status, @Nullable String answer) {
        return new DeliveryOutcome.TryLater(reason, status, answer, null);
    }
}
