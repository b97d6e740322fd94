/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import nl.tekortwacht.detection.availability.DayFacts;
import nl.tekortwacht.detection.availability.DayVerdict;

/** The days on which a product was available, kept small: there are many products. */
public final class AvailableDays {

    private final BitSet epochDays = new BitSet();

    private AvailableDays() {}

    /** The available ones of these days. */
    static AvailableDays of(Collection<DayFacts> days) {
        return on(days.stream()
                .filter(facts -> facts.verdict() == DayVerdict.AVAILABLE)
                .map(DayFacts::day)
                .toList());
    }

    /** Available on exactly these days. */
    public static AvailableDays on(Collection<LocalDate> days) {
        AvailableDays available = new AvailableDays();
        // No report may carry a day before the year 2000, so none is negative.
        days.forEach(day -> available.epochDays.set(Math.toIntExact(day.toEpochDay())));
        return available;
    }

    /** Whether it was available on the day. */
    public boolean contains(LocalDate day) {
        return day.toEpochDay() >= 0 && epochDays.get(Math.toIntExact(day.toEpochDay()));
    }
}
