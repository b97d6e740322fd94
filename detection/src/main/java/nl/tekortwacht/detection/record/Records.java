/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.record;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.record.HolderRecord;
import nl.tekortwacht.contracts.record.WholesalerRecord;

/** The records of companies, added up over products that were counted in the same period. */
public final class Records {

    private Records() {}

    /** One record per holder of whom anything was counted, by holder. */
    public static List<HolderRecord> holders(Collection<ProductTally> products, Period period) {
        SortedMap<PartyId, HolderTally> sums = new TreeMap<>();
        for (ProductTally product : products) {
            product.holders().forEach((holder, tally) -> sums.computeIfAbsent(holder, key -> new HolderTally())
                    .add(tally));
        }
        return sums.entrySet().stream()
                .map(holder -> holder.getValue().toRecord(holder.getKey(), period))
                .toList();
    }

    /** One record per wholesaler of whom anything was counted, by wholesaler. */
    public static List<WholesalerRecord> wholesalers(Collection<ProductTally> products, Period period) {
        SortedMap<PartyId, WholesalerTally> sums = new TreeMap<>();
        for (ProductTally product : products) {
            product.wholesalers()
                    .forEach((wholesaler, tally) -> sums.computeIfAbsent(wholesaler, key -> new WholesalerTally())
                            .add(tally));
        }
        return sums.entrySet().stream()
                .map(wholesaler -> wholesaler.getValue().toRecord(wholesaler.getKey(), period))
                .toList();
    }
}
