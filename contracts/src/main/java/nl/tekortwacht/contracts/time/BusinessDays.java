/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** Calendar days in Europe/Amsterdam; 23 or 25 hours long twice a year. */
public final class BusinessDays {

    /** The zone of every business day. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private BusinessDays() {}

    /** The calendar day on which the instant falls. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** Noon of the day, the moment of receipt assumed for lines of files that do not say it. */
    public static Instant noonOf(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }

    /** The last microsecond of the day; PostgreSQL keeps instants that precisely. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minus(1, ChronoUnit.MICROS);
    }

    /** The instant at which the day closes. */
    public static Instant closeOf(LocalDate day, LocalTime closesAt) {
        return day.atTime(closesAt).atZone(ZONE).toInstant();
    }

    /**
     * The last closed day at an instant: the clock's day from its closing time on, before that the day before.
     *
     * @param closesAt the closing time in force on a day (rule {@code dayClosesAt})
     */
    public static LocalDate lastClosedDay(Instant instant, Function<LocalDate, LocalTime> closesAt) {
        ZonedDateTime local = instant.atZone(ZONE);
        LocalDate day = local.toLocalDate();
        return instant.isBefore(closeOf(day, closesAt.apply(day))) ? day.minusDays(1) : day;
    }
}
