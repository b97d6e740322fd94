/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.evidence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.report.OrderReport;

/** Order lines in effect, counted by day and pharmacy. */
public final class OrderHistory {

    private static final class DayOrders {
        private int orders;
        private int delivering;
    }

    private final NavigableMap<LocalDate, Map<PartyId, DayOrders>> byDay = new TreeMap<>();

    void add(OrderReport order) {
        DayOrders orders = byDay.computeIfAbsent(order.date(), day -> new HashMap<>())
                .computeIfAbsent(order.reporter(), pharmacy -> new DayOrders());
        orders.orders++;
        if (order.delivered() > 0) {
            orders.delivering++;
        }
    }

    void remove(OrderReport order) {
        Map<PartyId, DayOrders> ofDay = Objects.requireNonNull(byDay.get(order.date()));
        DayOrders orders = Objects.requireNonNull(ofDay.get(order.reporter()));
        orders.orders--;
        if (order.delivered() > 0) {
            orders.delivering--;
        }
        if (orders.orders == 0) {
            ofDay.remove(order.reporter());
        }
    }

    /** Of each pharmacy that ordered in [from, to]: the latest such day, and whether anything was delivered on it. */
    public Map<PartyId, LatestOrders> latest(LocalDate from, LocalDate to) {
        Map<PartyId, LatestOrders> latest = new HashMap<>();
        byDay.subMap(from, true, to, true)
                .descendingMap()
                .forEach((day, ofDay) -> ofDay.forEach((pharmacy, orders) ->
                        latest.putIfAbsent(pharmacy, new LatestOrders(day, orders.delivering > 0))));
        return latest;
    }

    /**
     * How a pharmacy fared on the latest day on which it ordered.
     *
     * @param served whether any order of that day delivered something
     */
    public record LatestOrders(LocalDate day, boolean served) {}
}
