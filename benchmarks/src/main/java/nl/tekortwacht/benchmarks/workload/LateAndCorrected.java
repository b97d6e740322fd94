/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.workload;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.StockReport;

/**
 * Makes a part of the reports late or corrected: half of them come one to three days after their receipt, behind reports
 * that were received later, and half are followed one to three days later by another that takes their place.
 */
public final class LateAndCorrected {

    private static final int HOURS_AT_LEAST = 24;
    private static final int HOURS_AT_MOST = 72;

    private final RandomGenerator chance;
    private final double part;

    /**
     * Such reports.
     *
     * @param part of all that come, how many are late or corrections; 0 to 1
     */
    public LateAndCorrected(RandomGenerator chance, double part) {
        this.chance = chance;
        this.part = part;
    }

    private record Arrival(Instant at, Report report) {}

    /** The same number of reports as they come in, with some of the last left out to make room for the corrections. */
    public List<Report> of(List<Report> reports) {
        List<Arrival> arrivals = new ArrayList<>(reports.size());
        for (Report report : reports) {
            if (arrivals.size() >= reports.size()) {
                break;
            }
            add(arrivals, report);
        }
        return arrivals.stream()
                .sorted(Comparator.comparing(Arrival::at))
                .map(Arrival::report)
                .limit(reports.size())
                .toList();
    }

    private void add(List<Arrival> arrivals, Report report) {
        double drawn = chance.nextDouble();
        if (drawn < part / 2) {
            arrivals.add(new Arrival(report.receivedAt().plus(aWhile()), report));
            return;
        }
        arrivals.add(new Arrival(report.receivedAt(), report));
        if (drawn < part) {
            correction(report, report.receivedAt().plus(aWhile()))
                    .ifPresent(correction -> arrivals.add(new Arrival(correction.receivedAt(), correction)));
        }
    }

    private Duration aWhile() {
        return Duration.ofHours(chance.nextInt(HOURS_AT_LEAST, HOURS_AT_MOST + 1));
    }

    /** The same with another number, under an id of its own; empty if it has no number. */
    private static Optional<Report> correction(Report report, Instant receivedAt) {
        ReportId id = new ReportId(report.reportId().value() + "-corrected");
        return switch (report) {
            case StockReport stock ->
                Optional.of(new StockReport(
                        id,
                        stock.reporter(),
                        stock.product(),
                        receivedAt,
                        stock.reportId(),
                        stock.date(),
                        stock.stocked() ? stock.onHand() + 1 : 0,
                        stock.delivered12m(),
                        stock.stocked(),
                        stock.expectedResupply()));
            case OrderReport order ->
                Optional.of(new OrderReport(
                        id,
                        order.reporter(),
                        order.product(),
                        receivedAt,
                        order.reportId(),
                        order.date(),
                        order.ordered() + 1,
                        order.delivered(),
                        order.supplier()));
            default -> Optional.empty();
        };
    }
}
