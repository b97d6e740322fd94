/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.time.Duration;
import nl.tekortwacht.alerting.plan.Grouping;
import nl.tekortwacht.alerting.plan.Timing;
import org.jspecify.annotations.Nullable;

/**
 * How a route wants its alerts handled.
 *
 * @param grouping how mails are put together
 * @param quiet hours in which mails rest, on the clock of the Netherlands; null = none
 * @param repeat after how long a reminder is sent of what still stands and nobody took; null = never
 * @param escalation to whom it goes if nobody takes it; null = to nobody
 */
public record Handling(
        Grouping grouping,
        Timing.@Nullable QuietHours quiet,
        @Nullable Duration repeat,
        @Nullable Escalation escalation) {

    /** Each alert at once, once. */
    public static final Handling PLAIN = new Handling(Grouping.NONE, null, null, null);

    /**
     * To whom it goes if nobody takes it.
     *
     * @param after how long after it was told
     */
    public record Escalation(Duration after, Audience to) {}
}
