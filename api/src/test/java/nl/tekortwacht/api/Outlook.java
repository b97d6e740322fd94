/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import nl.tekortwacht.contracts.assessment.CoverGap;
import nl.tekortwacht.contracts.assessment.Demand;
import nl.tekortwacht.contracts.assessment.GroupCover;
import nl.tekortwacht.contracts.assessment.LadderStep;
import nl.tekortwacht.contracts.assessment.ProductSupply;
import nl.tekortwacht.contracts.assessment.Reason;
import nl.tekortwacht.contracts.assessment.RiskBasis;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.assessment.StockLine;
import nl.tekortwacht.contracts.assessment.Words;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.market.Concentration;
import nl.tekortwacht.contracts.market.GroupMarket;
import nl.tekortwacht.contracts.market.HolderCount;
import nl.tekortwacht.contracts.market.HolderShare;
import nl.tekortwacht.contracts.market.LeavingProduct;
import nl.tekortwacht.contracts.market.MarketProduct;
import nl.tekortwacht.contracts.market.SupplyInput;
import nl.tekortwacht.contracts.record.Deviation;
import nl.tekortwacht.contracts.record.HolderRecord;
import nl.tekortwacht.contracts.record.NoticeFigures;
import nl.tekortwacht.contracts.record.OutcomeFigures;
import nl.tekortwacht.contracts.record.WholesalerRecord;
import nl.tekortwacht.contracts.registry.Criticality;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.contracts.statistics.DayFigures;
import nl.tekortwacht.contracts.statistics.EuropeanCounts;
import nl.tekortwacht.contracts.statistics.NotificationCounts;
import nl.tekortwacht.contracts.statistics.Reconciliation;
import nl.tekortwacht.contracts.statistics.Share;
import nl.tekortwacht.contracts.statistics.ShortageCounts;
import nl.tekortwacht.contracts.statistics.StatisticsRow;
import org.jspecify.annotations.Nullable;

/** What detection would say about 15 November 2026, with as little in it as can be. */
final class Outlook {

    private static final LocalDate DAY = LocalDate.parse("2026-11-15");
    private static final LocalDate FROM = LocalDate.parse("2026-01-01");
    private static final DayFigures NO_DAYS = new DayFigures(0, null, null);
    private static final Share NO_SHARE = new Share(0, 0, null);
    private static final Deviation NO_DEVIATION = new Deviation(0, null, null);
    private static final Demand DEMAND = new Demand(
            number("100.000"), number("90.000"), number("110.000"), 36_500, 365, List.of(number("98.000")), "demand-2");

    private Outlook() {}

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static StockLine count(String party) {
        return new StockLine(new PartyId(party), new ReportId("s-1"), DAY, 8_000, 36_500L);
    }

    static Assessment assessment(String product, UUID shortage, Severity severity) {
        ProductId id = new ProductId(product);
        ProductSupply supply =
                new ProductSupply(id, new PartyId("mah:noord"), true, List.of(count("wholesaler:w1")), 8_000, DEMAND);
        CoverGap gap = new CoverGap(
                DAY.plusDays(87), true, 87, number("8700.000"), number("8000.000"), number("700.000"), number("0.333"));
        Reason reason = new Reason(
                "base", severity, new TreeMap<>(), new Words("Elk tekort telt.", "Every shortage counts."), "Test");
        return new Assessment(
                id,
                shortage,
                DAY,
                Phase.CONFIRMED,
                LocalDate.parse("2026-11-01"),
                Criticality.ORANGE,
                null,
                null,
                severity,
                LadderStep.SUBSTITUTE,
                List.of(reason),
                new GroupCover("ABACAVIR-300-MG-TABLET", supply, List.of(), number("3.810"), null, gap),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of("importLeadDays = 21"));
    }

    static AtRisk warning(String product, RiskBasis basis, LocalDate runsOut) {
        return new AtRisk(
                new ProductId(product),
                DAY,
                basis,
                runsOut,
                runsOut.minusDays(2),
                null,
                runsOut.toEpochDay() - DAY.toEpochDay(),
                DEMAND,
                number("1000.000"),
                number("10.000"),
                count("mah:noord"),
                number("0.000"),
                number("20.000"),
                List.of(),
                null,
                List.of(new AtRisk.PartyOut(count("wholesaler:w1"), runsOut)),
                List.of("warnBelowDays = 17"),
                "warning-1");
    }

    /** A market of so many holders, each with one product and the same deliveries; before there was one more or as many. */
    static GroupMarket market(String group, int holders, boolean thinning, @Nullable String leaving) {
        MarketProduct product = new MarketProduct(new ProductId("RVG:117142"), new PartyId("mah:noord"), false);
        HolderShare share = new HolderShare(new PartyId("mah:noord"), 36_500, number("1.000"));
        SupplyInput input =
                new SupplyInput(new ProductId("RVG:117142"), new PartyId("mah:noord"), count("wholesaler:w1"));
        return new GroupMarket(
                group,
                DAY,
                List.of(product),
                holders,
                List.of(new HolderCount(DAY.minusMonths(24), thinning ? holders + 1 : holders)),
                thinning,
                holders == 1,
                null,
                null,
                List.of(),
                leaving == null ? List.of() : List.of(leaving(product, LocalDate.parse(leaving))),
                new Concentration(10_000, 36_500, List.of(share), List.of(input)));
    }

    private static LeavingProduct leaving(MarketProduct product, LocalDate start) {
        return new LeavingProduct(
                product,
                NotificationKind.CESSATION,
                new ReportId("n-1"),
                LocalDate.parse("2026-10-01"),
                start,
                0,
                List.of());
    }

    static HolderRecord holder(String id) {
        NoticeFigures notices = new NoticeFigures(
                12,
                new Share(7, 3, number("0.429")),
                new DayFigures(7, number("56.857"), number("61.000")),
                NO_DAYS,
                NO_DAYS);
        return new HolderRecord(
                new PartyId(id),
                FROM,
                DAY,
                notices,
                new Deviation(2, number("13.000"), number("1.500")),
                NO_DEVIATION,
                NO_DEVIATION,
                NO_DEVIATION,
                new OutcomeFigures(3, 2, 1, 0, 4),
                new Share(2, 0, number("0.000")));
    }

    static WholesalerRecord wholesaler(String id) {
        return new WholesalerRecord(
                new PartyId(id), FROM, DAY, 240, new Share(900, 9, number("0.010")), 21L, 4, NO_SHARE, NO_DAYS);
    }

    /** A row that counts so many shortages and nothing else. */
    static StatisticsRow statistics(String definition, @Nullable String period, @Nullable String atc, long shortages) {
        return new StatisticsRow(
                definition,
                period,
                atc == null ? null : new AtcCode(atc),
                new NotificationCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of()),
                new ShortageCounts(shortages, shortages, shortages, 0, NO_DAYS, NO_SHARE, NO_SHARE, List.of()),
                new EuropeanCounts(shortages, 0, shortages),
                new Reconciliation(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, shortages, shortages));
    }
}
