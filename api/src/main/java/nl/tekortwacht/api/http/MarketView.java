/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.api.overview.Overview;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.market.Concentration;
import nl.tekortwacht.contracts.market.GroupMarket;
import nl.tekortwacht.contracts.market.HolderCount;
import nl.tekortwacht.contracts.market.HolderShare;
import nl.tekortwacht.contracts.market.LeavingProduct;
import nl.tekortwacht.contracts.market.MarketProduct;
import org.jspecify.annotations.Nullable;

/** Who supplies a substitution group, as it is shown; the fields are those of {@link GroupMarket}. */
@Schema(name = "Market")
record MarketView(
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
        Supply concentration) {

    /** Parts of the supply. The stock reports behind them are left out: they tell the stock of single companies. */
    @Schema(name = "MarketConcentration")
    record Supply(@Nullable Integer hhi, long units, List<HolderShare> shares) {

        static Supply of(Concentration concentration) {
            return new Supply(concentration.hhi(), concentration.units(), concentration.shares());
        }
    }

    /** A page of them. */
    @Schema(name = "MarketPage")
    record Page(
            Instant asKnownAt,
            @Nullable LocalDate today,
            @Nullable LocalDate day,
            @Nullable Instant computedAt,
            int page,
            int pageSize,
            long total,
            List<MarketView> markets) {

        static Page of(Found<GroupMarket> found, @Nullable Overview overview, KnownAt at, PageRequest page) {
            return new Page(
                    at.instant(),
                    found.today(),
                    overview == null ? null : overview.day(),
                    overview == null ? null : overview.computedAt(),
                    page.page(),
                    page.pageSize(),
                    found.total(),
                    found.rows().stream().map(MarketView::of).toList());
        }
    }

    static MarketView of(GroupMarket market) {
        return new MarketView(
                market.group(),
                market.day(),
                market.products(),
                market.holders(),
                market.trend(),
                market.thinning(),
                market.singleSource(),
                market.singleSourceFrom(),
                market.noneFrom(),
                market.ahead(),
                market.leaving(),
                Supply.of(market.concentration()));
    }
}
