/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What comes if nothing happens.
 *
 * @param escalateAt when it goes to another audience if nobody has taken it; null = never
 * @param escalateTo that audience
 * @param remindAt when the recipient is reminded that it still stands; null = never
 * @param takenAt when somebody took it; null = nobody did
 */
public record Follow(
        @Nullable Instant escalateAt,
        @Nullable Audience escalateTo,
        @Nullable Instant remindAt,
        @Nullable Instant takenAt) {

    /** Nothing comes. */
    public static final Follow NONE = new Follow(null, null, null, null);

    /** As it is when it has gone to the other audience. */
    public Follow escalated() {
        return new Follow(null, null, remindAt, takenAt);
    }

    /**
     * As it is when a reminder was due.
     *
     * @param next when the next one is; null = never
     */
    public Follow reminded(@Nullable Instant next) {
        return new Follow(escalateAt, escalateTo, next, takenAt);
    }

    /** What comes after something was told that stands. */
    static Follow of(Handling handling, Instant now) {
        Handling.Escalation escalation = handling.escalation();
        return new Follow(
                escalation == null ? null : now.plus(escalation.after()),
                escalation == null ? null : escalation.to(),
                handling.repeat() == null ? null : now.plus(handling.repeat()),
                null);
    }
}
