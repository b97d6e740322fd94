/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.truth;

import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.simulator.supply.Mechanism;
import org.jspecify.annotations.Nullable;

/**
 * A failure of supply, also one that stock bridged so that no patient noticed.
 *
 * @param foreseen the day on which the holder could know
 * @param begins the first day without new supply
 * @param ends the first day with new supply; null if not settled or never
 * @param materialised whether the product could not be had, or was rationed, on some day because of it
 * @param announced what the holder sent about it, the earliest first; empty if nothing
 */
public record TruthFailure(
        ProductId product,
        Mechanism mechanism,
        Cause cause,
        LocalDate foreseen,
        LocalDate begins,
        @Nullable LocalDate ends,
        boolean materialised,
        List<Announced> announced) {}
