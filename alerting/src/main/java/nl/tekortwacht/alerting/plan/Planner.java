/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Says when a mail goes out. Local times follow the clock of the zone, in the nights in which it changes too. */
public final class Planner {

    private Planner() {}

    /**
     * When an alert that is decided now goes out, by a digest.
     *
     * @return the next time of the digest after now
     */
    public static Instant nextDigest(Timing.Digest digest, ZoneId zone, Instant now) {
        LocalDate day = now.atZone(zone).toLocalDate();
        DayOfWeek wanted = digest.day();
        LocalDate first = wanted == null ? day : day.with(TemporalAdjusters.nextOrSame(wanted));
        Instant due = at(first, digest.at(), zone);
        return due.isAfter(now) ? due : at(first.plusDays(wanted == null ? 1 : 7), digest.at(), zone);
    }

    /** When an alert that is decided now goes out with others of its group; hours of rest are not looked at. */
    public static Instant grouped(Grouping grouping, BundleState bundle, Instant now) {
        Instant soonest = now.plus(grouping.patience());
        Instant sent = bundle.sentAt();
        if (sent != null && sent.plus(grouping.interval()).isAfter(soonest)) {
            soonest = sent.plus(grouping.interval());
        }
        Instant waiting = bundle.due();
        return waiting != null && waiting.isBefore(soonest) ? later(waiting, now) : soonest;
    }

    /** The instant, or the end of the hours of rest in which it lies. */
    public static Instant awake(Timing.@Nullable QuietHours quiet, ZoneId zone, Instant instant) {
        if (quiet == null) {
            return instant;
        }
        ZonedDateTime local = instant.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overNight = quiet.until().isBefore(quiet.from());
        boolean rests = overNight
                ? !time.isBefore(quiet.from()) || time.isBefore(quiet.until())
                : !time.isBefore(quiet.from()) && time.isBefore(quiet.until());
        if (!rests) {
            return instant;
        }
        boolean tomorrow = overNight && !time.isBefore(quiet.from());
        return later(at(local.toLocalDate().plusDays(tomorrow ? 1 : 0), quiet.until(), zone), instant);
    }

    /** The local time on the day; if the clock skips it, as much later as it skips; if it comes twice, the first. */
    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return ZonedDateTime.ofLocal(day.atTime(time), zone, null).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
