/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a channel says of one attempt, and whether another one makes sense. */
public sealed interface DeliveryOutcome {

    /** The answer's status: HTTP or SMTP; null if there was none. */
    @Nullable
    Integer statusCode();

    /** The receiver has it. */
    record Sent(@Nullable Integer statusCode) implements DeliveryOutcome {}

    /**
     * Not now.
     *
     * @param retryAfter how long the receiver asked to be left alone; null if it did not say
     */
    record TryLater(
            TryLaterReason reason,
            @Nullable Integer statusCode,
            @Nullable String detail,
            @Nullable Duration retryAfter) implements DeliveryOutcome {

        /** Without an answer from the receiver. */
        public static TryLater of(TryLaterReason reason, @Nullable String detail) {
            return new TryLater(reason, null, detail, null);
        }
    }

    /** Never; it goes to the dead letters. */
    record GiveUp(
            GiveUpReason reason,
            @Nullable Integer statusCode,
            @Nullable String detail) implements DeliveryOutcome {}

    /** A word for the record and the metric: {@code SENT} or the reason. */
    default String name() {
        return switch (this) {
            case Sent any -> "SENT";
            case TryLater later -> later.reason().name();
            case GiveUp never -> never.reason().name();
        };
    }

    /** What the receiver or the network said, if anything: one line, cut. */
    default @Nullable String explanation() {
        String said =
                switch (this) {
                    case Sent any -> null;
                    case TryLater later -> later.detail();
                    case GiveUp never -> never.detail();
                };
        return said == null ? null : Explanation.cleaned(said);
    }
}
