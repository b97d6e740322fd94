/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.change;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.SafetyStockVerdict;
import org.jspecify.annotations.Nullable;

/** The safety-stock findings of one party on one product, of which the latest by date says how things stand. */
final class StockRecord {

    /** A finding with its id. */
    record Stock(UUID id, SafetyStockFinding finding) {}

    private final NavigableMap<LocalDate, Stock> byDate = new TreeMap<>();

    @Nullable
    Stock latest() {
        Map.Entry<LocalDate, Stock> last = byDate.lastEntry();
        return last == null ? null : last.getValue();
    }

    void put(UUID id, SafetyStockFinding finding) {
        byDate.put(finding.date(), new Stock(id, finding));
    }

    /** Takes the finding out, unless another one has taken its day already. */
    void remove(UUID id, SafetyStockFinding finding) {
        byDate.computeIfPresent(finding.date(), (date, stock) -> stock.id().equals(id) ? null : stock);
    }

    /** Whether others are told of the step: a breach begins or ends, or the stock falls below or rises to the norm. */
    static boolean isNews(@Nullable Stock before, @Nullable Stock after) {
        return inBreach(before) != inBreach(after) || isBelow(before) != isBelow(after);
    }

    private static boolean inBreach(@Nullable Stock stock) {
        return stock != null && stock.finding().breachSince() != null;
    }

    private static boolean isBelow(@Nullable Stock stock) {
        return stock != null && stock.finding().verdict() == SafetyStockVerdict.BELOW;
    }
}
