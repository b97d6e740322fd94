/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.truth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.simulator.supply.Extent;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row on which a product could not, or not everywhere, be had. This is what the supply did, whether or not
 * anybody reported it.
 *
 * @param from the first such day; it may lie before the first day of reports
 * @param to the first day after the last; null while it goes on
 * @param extent how far: {@code NATIONWIDE}, {@code RATIONED} or {@code LOCAL}
 * @param nationwide whether no full-line wholesaler that has it in its range had it to deliver at the last count: less
 *     than a day's deliveries of the last year, or nothing
 * @param cause of the failure behind it; {@code DISTRIBUTION} if there is none
 * @param definitive whether the holder has stopped for good
 * @param wholesalersOut those that were out on some day of the run
 * @param announced what the holder sent about the failure, the earliest first; empty if nothing
 */
public record TruthRun(
        ProductId product,
        LocalDate from,
        @Nullable LocalDate to,
        Extent extent,
        boolean nationwide,
        Cause cause,
        boolean definitive,
        List<PartyId> wholesalersOut,
        List<Announced> announced) {

    /** Its days up to, not including, {@code today}, or to its end. */
    public long days(LocalDate today) {
        return ChronoUnit.DAYS.between(from, to == null ? today : to);
    }
}
