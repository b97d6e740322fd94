/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.report.StockReport;

/**
 * The reports of one product. A report is in effect unless another one names it in {@code replaces} or
 * {@code retracts}; what is named is out for good, in whatever order the two arrive.
 */
public final class ProductEvidence {

    private final Map<ReportKey, Report> received = new HashMap<>();
    private final Set<ReportKey> named = new HashSet<>();
    private final StockHistory stock = new StockHistory();
    private final OrderHistory orders = new OrderHistory();
    private final Notifications notifications = new Notifications();

    /**
     * Takes a report in.
     *
     * @return the reports that came into or went out of effect; empty if it was known already
     */
    public List<Report> receive(Report report) {
        if (received.putIfAbsent(report.key(), report) != null) {
            return List.of();
        }
        Set<Report> changed = new HashSet<>();
        switch (report) {
            case Notification notification -> notifications.add(notification);
            case Retraction retraction ->
                notifications.retract(new ReportKey(retraction.reporter(), retraction.retracts()));
            case StockReport ignored -> {}
            case OrderReport ignored -> {}
        }
        if (!named.contains(report.key())) {
            enter(report);
        }
        changed.add(report);
        for (ReportKey key : report.names()) {
            Report out = received.get(key);
            if (named.add(key) && out != null) {
                leave(out);
                changed.add(out);
            }
        }
        return List.copyOf(changed);
    }

    private void enter(Report report) {
        switch (report) {
            case StockReport count -> stock.add(count);
            case OrderReport order -> orders.add(order);
            case Notification ignored -> {}
            case Retraction ignored -> {}
        }
    }

    private void leave(Report report) {
        switch (report) {
            case StockReport count -> stock.remove(count);
            case OrderReport order -> orders.remove(order);
            case Notification ignored -> {}
            case Retraction ignored -> {}
        }
    }

    /** Stock reports in effect. */
    public StockHistory stock() {
        return stock;
    }

    /** Orders in effect. */
    public OrderHistory orders() {
        return orders;
    }

    /** Notifications, in every version. */
    public Notifications notifications() {
        return notifications;
    }
}
