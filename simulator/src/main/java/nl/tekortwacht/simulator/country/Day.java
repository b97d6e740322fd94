/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.country;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import nl.tekortwacht.contracts.time.BusinessDays;

/**
 * A business day of the country.
 *
 * @param date the date in the Netherlands
 * @param number days since 1970-01-01
 * @param noon noon in the Netherlands, in seconds since 1970-01-01T00:00Z
 */
public record Day(LocalDate date, long number, long noon) {

    private static final int NOON_SECOND = 12 * 3600;
    /** Pharmacies order for the weekend, hardly on Saturday and not on Sunday; the mean of a week is 1. */
    private static final double[] WEEK = {1.45, 1.30, 1.25, 1.25, 1.50, 0.25, 0.0};

    /** The day of the date. */
    public static Day of(LocalDate date) {
        return new Day(date, date.toEpochDay(), BusinessDays.noonOf(date).getEpochSecond());
    }

    /** The day some days later; negative for earlier. */
    public Day plus(long days) {
        return of(date.plusDays(days));
    }

    /** The instant at so many seconds after midnight by the clock on the wall; from 03:00 on. */
    public Instant at(int second) {
        return Instant.ofEpochSecond(noon + second - NOON_SECOND);
    }

    /** How much is ordered on this day of the week, as a multiple of the week's mean. */
    public double weekRhythm() {
        return WEEK[date.getDayOfWeek().getValue() - 1];
    }

    /** Monday to Friday. */
    public boolean isWorkday() {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    /** Sunday. */
    public boolean isSunday() {
        return date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** 1 in the middle of January, -1 in the middle of July. */
    public double winter() {
        return StrictMath.cos(2 * StrictMath.PI * (date.getDayOfYear() - 15) / 365.25);
    }
}
