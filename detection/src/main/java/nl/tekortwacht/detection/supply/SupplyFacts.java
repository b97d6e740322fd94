/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.supply;

import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.contracts.assessment.CoverPoint;
import nl.tekortwacht.contracts.assessment.StockLine;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * All that later computations need to know of a product's supply on a day.
 *
 * @param wholesalers the latest counts of wholesalers that have it in their range, by party
 * @param holder the holder's latest count that still speaks; null = none
 * @param points what wholesalers had today, on the days before and in the weeks before, the latest first
 * @param availableDays on how many of the 365 days up to the day it was not unavailable
 * @param isOut whether the day's verdict is unavailable
 * @param gaps the announced periods that have not ended
 */
public record SupplyFacts(
        ProductId product,
        LocalDate day,
        List<StockLine> wholesalers,
        @Nullable StockLine holder,
        List<CoverPoint> points,
        int availableDays,
        boolean isOut,
        List<AnnouncedGap> gaps) {

    /** Lists are kept as they were. */
    public SupplyFacts {
        wholesalers = List.copyOf(wholesalers);
        points = List.copyOf(points);
        gaps = List.copyOf(gaps);
    }

    /** What wholesalers have today; null if none of them speaks. */
    public @Nullable CoverPoint now() {
        return points.isEmpty() || !points.getFirst().date().equals(day) ? null : points.getFirst();
    }
}
