/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.plan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wants mail. Webhooks do not look at it: machines sort for themselves.
 *
 * @param digest when a digest goes out; null = no digest, each alert by itself
 * @param quiet when nothing is to come but what is CRITICAL; null = never
 * @param zone whose clock it is
 */
public record Timing(@Nullable Digest digest, @Nullable QuietHours quiet, ZoneId zone) {

    /** The clock of the Netherlands. */
    public static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    /** At any time, each alert by itself. */
    public static final Timing AT_ONCE = new Timing(null, null, NETHERLANDS);

    /**
     * One mail with all that has come up.
     *
     * @param at the local time
     * @param day the day of the week; null = every day
     */
    public record Digest(LocalTime at, @Nullable DayOfWeek day) {}

    /**
     * Hours of rest.
     *
     * @param from when they begin
     * @param until when they are over; earlier than {@code from} = on the next day
     */
    public record QuietHours(LocalTime from, LocalTime until) {

        /**
         * Checks that it is a time at all.
         *
         * @throws IllegalArgumentException if it begins when it is over
         */
        public QuietHours {
            if (from.equals(until)) {
                throw new IllegalArgumentException("quiet hours begin and end at the same time: " + from);
            }
        }
    }
}
