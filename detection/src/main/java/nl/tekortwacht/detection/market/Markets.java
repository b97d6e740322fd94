/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.market;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.market.GroupMarket;
import nl.tekortwacht.contracts.market.HolderCount;
import nl.tekortwacht.contracts.market.LeavingProduct;
import nl.tekortwacht.contracts.market.MarketProduct;
import nl.tekortwacht.detection.announcement.Announcement;
import nl.tekortwacht.detection.reference.AsKnownAt;
import org.jspecify.annotations.Nullable;

/** Describes the market of each substitution group on a day, as known at an instant. */
public final class Markets {

    private static final int MONTHS_BEFORE = 12;
    private static final int TREND_MONTHS = 24;

    private final MarketDays days;
    private final LocalDate day;

    private Markets(MarketDays days, LocalDate day) {
        this.days = days;
        this.day = day;
    }

    /**
     * The market of each group that is registered on the day, by name.
     *
     * @param evidence of the products that anything was reported about
     */
    public static List<GroupMarket> of(LocalDate day, Collection<MarketEvidence> evidence, AsKnownAt known) {
        List<LocalDate> looked = List.of(day.minusMonths(TREND_MONTHS), day.minusMonths(MONTHS_BEFORE), day);
        MarketDays days = new MarketDays(known, evidence, looked);
        Markets markets = new Markets(days, day);
        return days.groups().stream()
                .filter(group -> days.isRegistered(group, day))
                .map(markets::of)
                .toList();
    }

    private GroupMarket of(String group) {
        List<MarketProduct> products = days.on(group, day);
        int holders = MarketDays.independentHolders(products);
        List<HolderCount> trend = Stream.of(day.minusMonths(TREND_MONTHS), day.minusMonths(MONTHS_BEFORE), day)
                .map(past -> days.holders(group, past))
                .toList();
        List<HolderCount> ahead = ahead(group);
        return new GroupMarket(
                group,
                day,
                products,
                holders,
                trend,
                holders < trend.getFirst().holders(),
                holders == 1,
                holders > 1 ? firstWith(1, ahead) : null,
                holders > 0 ? firstWith(0, ahead) : null,
                ahead,
                leaving(group),
                Concentrations.of(products, days.evidenceOf(group)));
    }

    private static @Nullable LocalDate firstWith(int holders, List<HolderCount> ahead) {
        return ahead.stream()
                .filter(count -> count.holders() == holders)
                .map(HolderCount::day)
                .findFirst()
                .orElse(null);
    }

    private List<HolderCount> ahead(String group) {
        return days.evidenceOf(group).stream()
                .flatMap(product -> product.definitive().stream())
                .flatMap(departure -> Stream.of(departure.start(), departure.end()))
                .filter(Objects::nonNull)
                .filter(change -> change.isAfter(day))
                .distinct()
                .sorted()
                .map(change -> days.holders(group, change))
                .toList();
    }

    private List<LeavingProduct> leaving(String group) {
        LocalDate since = day.minusMonths(TREND_MONTHS);
        return days.evidenceOf(group).stream()
                .filter(product -> days.isInGroup(product.product(), group, day))
                .flatMap(product -> product.definitive().stream())
                .filter(departure -> departure.start().isAfter(since) && !departure.isOver(day))
                .map(departure -> leaving(group, departure))
                .sorted(Comparator.comparing(LeavingProduct::start)
                        .thenComparing(leaving -> leaving.product().product())
                        .thenComparing(LeavingProduct::reportId))
                .toList();
    }

    private LeavingProduct leaving(String group, Announcement departure) {
        ProductId product = departure.version().product();
        List<MarketProduct> remaining = days.on(group, departure.start());
        return new LeavingProduct(
                days.product(product, day).orElseThrow(),
                departure.version().kind(),
                departure.version().reportId(),
                departure.firstReceivedOn(),
                departure.start(),
                MarketDays.independentHolders(remaining),
                remaining.stream().map(MarketProduct::product).toList());
    }
}
