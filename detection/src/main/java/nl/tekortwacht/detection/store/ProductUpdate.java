/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.store;

import java.util.List;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.detection.supply.SupplyFacts;
import org.jspecify.annotations.Nullable;

/**
 * All that is to be written about one product after it learned something.
 *
 * @param state the state from now on
 * @param replaced whether all earlier rows of findings and days go, because the product was computed again
 * @param ends versions of findings that end
 * @param rows new versions of findings
 * @param days versions of days that end and begin
 * @param supply what is known of its supply; null = as before
 * @param events what others are told, in order
 */
public record ProductUpdate(
        ProductState state,
        boolean replaced,
        List<FindingEnd> ends,
        List<FindingRow> rows,
        DayRows days,
        @Nullable SupplyFacts supply,
        List<FindingEvent> events) {

    /** An update that only marks the product to be tried again. */
    public static ProductUpdate setAside(ProductState state) {
        return new ProductUpdate(state.setAside(), false, List.of(), List.of(), DayRows.NONE, null, List.of());
    }
}
