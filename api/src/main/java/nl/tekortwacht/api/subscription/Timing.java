/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When mail may come.
 *
 * @param digest when all that has come up is put into one mail; null = each message by itself, at once
 * @param quiet when only what is critical may come; null = never
 * @param zone whose clock it is
 */
public record Timing(@Nullable Digest digest, @Nullable Quiet quiet, ZoneId zone) {

    /** At once, at any time. */
    public static final Timing AT_ONCE = new Timing(null, null, ZoneId.of("Europe/Amsterdam"));

    /**
     * One mail for all.
     *
     * @param day null = every day
     */
    public record Digest(LocalTime at, @Nullable DayOfWeek day) {}

    /** Hours of rest; if they end earlier than they begin, on the next day. */
    public record Quiet(LocalTime from, LocalTime until) {}

    /** How often mail comes. */
    public enum Frequency {
        /** At once. */
        IMMEDIATE,
        /** Once a day. */
        DAILY,
        /** Once a week. */
        WEEKLY
    }

    /** How often mail comes. */
    public Frequency frequency() {
        if (digest == null) {
            return Frequency.IMMEDIATE;
        }
        return digest.day() == null ? Frequency.DAILY : Frequency.WEEKLY;
    }
}
