/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.time.BusinessDays;

/** Reports on their way, by the day on which they will be received. */
final class Mailbox {

    private static final Comparator<Report> BY_RECEIPT =
            Comparator.comparing(Report::receivedAt).thenComparing(Report::key);

    private final Map<LocalDate, List<Report>> byDay = new HashMap<>();

    void post(Report report) {
        post(report, BusinessDays.dayOf(report.receivedAt()));
    }

    /** Hands it out with those of another day than that of its receipt. */
    void post(Report report, LocalDate day) {
        byDay.computeIfAbsent(day, it -> new ArrayList<>()).add(report);
    }

    void clear() {
        byDay.clear();
    }

    /** Hands out what is received on the day, in the order of receipt. */
    List<Report> collect(LocalDate day) {
        List<Report> reports = Objects.requireNonNullElseGet(byDay.remove(day), ArrayList::new);
        reports.sort(BY_RECEIPT);
        return reports;
    }
}
