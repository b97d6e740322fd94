/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.simulator.SimulatedCountry;

/** The country's reports by the day that they count for: what comes in after a day has closed is the next day's. */
public final class DayFeed {

    private final SimulatedCountry country;
    private List<Report> afterClosing = List.of();

    /** The reports of this country, from its next day on. */
    public DayFeed(SimulatedCountry country) {
        this.country = country;
    }

    /** The day that {@link #takeDay} will give. */
    public LocalDate nextDay() {
        return country.nextDate();
    }

    /** The reports received up to the closing of the next day, in the order of their receipt. */
    public List<Report> takeDay() {
        Instant close = DemoOptions.closeOf(country.nextDate());
        List<Report> inTime = new ArrayList<>(afterClosing);
        List<Report> late = new ArrayList<>();
        for (Report report : country.nextDay().reports()) {
            (report.receivedAt().isAfter(close) ? late : inTime).add(report);
        }
        afterClosing = late;
        return inTime;
    }

    /** Lives through all days up to this one, this one included, without telling. */
    public void skipThrough(LocalDate day) {
        while (!nextDay().isAfter(day)) {
            takeDay();
        }
    }
}
