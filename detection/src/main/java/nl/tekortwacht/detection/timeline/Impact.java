/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.report.StockReport;
import org.jspecify.annotations.Nullable;

/** What reports that came into or went out of effect bear on. */
final class Impact {

    private final Map<PartyId, LocalDate> stockFrom = new HashMap<>();
    private @Nullable LocalDate evidenceFrom;
    private boolean onNotifications;

    void add(Collection<Report> changed) {
        for (Report report : changed) {
            switch (report) {
                case StockReport stock -> {
                    evidenceFrom = earlier(evidenceFrom, stock.date());
                    stockFrom.merge(stock.reporter(), stock.date(), Impact::earlier);
                }
                case OrderReport order -> evidenceFrom = earlier(evidenceFrom, order.date());
                case Notification ignored -> onNotifications = true;
                case Retraction ignored -> {}
            }
        }
    }

    /** The first day whose evidence changed; null = none did. */
    @Nullable
    LocalDate evidenceFrom() {
        return evidenceFrom;
    }

    /** By reporter, the first date whose stock report changed. */
    Map<PartyId, LocalDate> stockFrom() {
        return Collections.unmodifiableMap(stockFrom);
    }

    /** Whether notifications changed. */
    boolean onNotifications() {
        return onNotifications;
    }

    private static LocalDate earlier(@Nullable LocalDate left, LocalDate right) {
        return left == null || right.isBefore(left) ? right : left;
    }
}
