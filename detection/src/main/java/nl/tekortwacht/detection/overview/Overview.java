/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.market.GroupMarket;
import nl.tekortwacht.contracts.record.HolderRecord;
import nl.tekortwacht.contracts.record.WholesalerRecord;
import nl.tekortwacht.contracts.statistics.CountryStatistics;
import nl.tekortwacht.contracts.statistics.StatisticsBasis;
import nl.tekortwacht.detection.market.Markets;
import nl.tekortwacht.detection.record.Period;
import nl.tekortwacht.detection.record.Records;
import nl.tekortwacht.detection.reference.AsKnownAt;
import nl.tekortwacht.detection.statistics.GroupAlternatives;
import nl.tekortwacht.detection.statistics.Statistics;

/**
 * What the findings say about the country as a whole.
 *
 * @param statistics counts of notifications and shortages
 * @param market one entry per substitution group, by name
 * @param holders one record per holder, by holder
 * @param wholesalers one record per wholesaler, by wholesaler
 */
public record Overview(
        CountryStatistics statistics,
        List<GroupMarket> market,
        List<HolderRecord> holders,
        List<WholesalerRecord> wholesalers) {

    /**
     * The overview of the last closed day.
     *
     * @param products every product that anything was reported about, counted in the period
     */
    public static Overview of(List<ProductPart> products, Period period, AsKnownAt known) {
        LocalDate today = known.today();
        Statistics statistics = new Statistics(
                products.stream().map(ProductPart::counts).toList(),
                new GroupAlternatives(
                        known,
                        products.stream().collect(Collectors.toMap(ProductPart::product, ProductPart::available))),
                today,
                StatisticsBasis.published());
        return new Overview(
                statistics.published(Set.of(known.rules().definition(today).name())),
                Markets.of(today, products.stream().map(ProductPart::market).toList(), known),
                Records.holders(products.stream().map(ProductPart::tally).toList(), period),
                Records.wholesalers(products.stream().map(ProductPart::tally).toList(), period));
    }
}
