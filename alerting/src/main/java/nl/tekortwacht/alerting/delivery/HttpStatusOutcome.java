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
        return switch (status) {
            case 410 -> new DeliveryOutcome.GiveUp(GiveUpReason.ENDED_BY_RECEIVER, status, null);
            case 429, 502, 503, 504 -> later(TryLaterReason.THROTTLED, status, retryAfter);
            default ->
                switch (status / 100) {
                    case 2 -> new DeliveryOutcome.Sent(status);
                    case 3 -> later(TryLaterReason.REDIRECTED, status, null);
                    case 4 -> later(TryLaterReason.REFUSED, status, null);
                    case 5 -> later(TryLaterReason.SERVER_ERROR, status, null);
                    default -> later(TryLaterReason.NOT_UNDERSTOOD, status, null);
                };
        };
    }

    private static DeliveryOutcome later(TryLaterReason reason, int status, @Nullable Duration retryAfter) {
        return new DeliveryOutcome.TryLater(reason, status, null, retryAfter);
    }
}
