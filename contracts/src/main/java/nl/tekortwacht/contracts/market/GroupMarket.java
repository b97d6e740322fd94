/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.market;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who supplies a substitution group on a day, in the words of the policy letters: whether supply is thinning
 * (verschraling).
 *
 * @param products the products on the market, parallel authorisations included
 * @param holders independent holders on the day
 * @param trend independent holders 24 months before, 12 months before and on the day
 * @param thinning whether there are fewer independent holders than 24 months before
 * @param singleSource whether there is one independent holder
 * @param singleSourceFrom the first day ahead on which announced departures leave one of several; null = none does
 * @param noneFrom the first day ahead on which announced departures leave none; null = none does
 * @param ahead independent holders on each day ahead on which an announced departure begins or ends
 * @param leaving products that leave, or left in the 24 months before
 * @param concentration of the supply of the holders on the market
 */
public record GroupMarket(
        String group,
        LocalDate day,
        List<MarketProduct> products,
        int holders,
        List<HolderCount> trend,
        boolean thinning,
        boolean singleSource,
        @Nullable LocalDate singleSourceFrom,
        @Nullable LocalDate noneFrom,
        List<HolderCount> ahead,
        List<LeavingProduct> leaving,
        Concentration concentration) {

    /** Lists are kept as they were. */
    public GroupMarket {
        products = List.copyOf(products);
        trend = List.copyOf(trend);
        ahead = List.copyOf(ahead);
        leaving = List.copyOf(leaving);
    }
}
