/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.supply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.tekortwacht.contracts.assessment.CoverPoint;
import nl.tekortwacht.contracts.assessment.StockLine;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.PartyRole;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.detection.announcement.Announcement;
import nl.tekortwacht.detection.announcement.Announcements;
import nl.tekortwacht.detection.evidence.StockHistory;
import org.jspecify.annotations.Nullable;

/** Looks the facts of supply up in the evidence of one product. */
public final class SupplyLook {

    /** Figures are given with so many decimals. */
    public static final int DECIMALS = 3;

    /** In days: {@code delivered12m} is the sum of so many. */
    public static final int YEAR = OutDays.YEAR;

    private static final int WEEK = 7;
    private static final int WEEKS = 9;
    private static final int DELIVERIES_REACH_DAYS = 60;
    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(YEAR);
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(DECIMALS);

    private final StockHistory stock;
    private final List<PartyId> wholesalers;
    private final SupplyRules rules;

    /** A look at this stock. */
    public SupplyLook(StockHistory stock, SupplyRules rules) {
        this.stock = stock;
        this.rules = rules;
        this.wholesalers = stock.parties().stream()
                .filter(party -> party.role() == PartyRole.WHOLESALER)
                .sorted()
                .toList();
    }

    /**
     * The facts of a day.
     *
     * @param holder the product's holder; null = not registered
     * @param out when it could not be had in the year up to the day
     */
    public SupplyFacts on(
            ProductId product, LocalDate day, @Nullable PartyId holder, Announcements announcements, OutDays out) {
        List<StockLine> counts = wholesalers.stream()
                .map(wholesaler -> counting(wholesaler, day))
                .flatMap(Optional::stream)
                .toList();
        StockReport ofHolder =
                holder == null ? null : stock.latest(holder, day.minusDays(rules.holderReachDays()), day);
        return new SupplyFacts(
                product,
                day,
                counts,
                ofHolder == null ? null : line(ofHolder, ofHolder.delivered12m()),
                points(day),
                YEAR - out.days(),
                out.isOut(),
                gaps(announcements, day));
    }

    private static List<AnnouncedGap> gaps(Announcements announcements, LocalDate day) {
        return announcements.inEffect().stream()
                .filter(announcement -> !announcement.isOver(day))
                .map(SupplyLook::gap)
                .toList();
    }

    private static AnnouncedGap gap(Announcement announcement) {
        return new AnnouncedGap(
                announcement.version().reportId(),
                announcement.version().kind(),
                announcement.start(),
                announcement.end());
    }

    private List<CoverPoint> points(LocalDate day) {
        List<CoverPoint> points = new ArrayList<>();
        for (int back = 0; back <= WEEKS * WEEK; back += back < WEEK ? 1 : WEEK) {
            CoverPoint point = point(day.minusDays(back));
            if (point.wholesalers() > 0) {
                points.add(point);
            }
        }
        return points;
    }

    private CoverPoint point(LocalDate day) {
        BigDecimal units = NOTHING;
        long delivered = 0;
        int speaking = 0;
        for (PartyId wholesaler : wholesalers) {
            StockLine line = counting(wholesaler, day).orElse(null);
            if (line != null) {
                units = units.add(left(line, day));
                delivered += line.delivered12m() == null ? 0 : line.delivered12m();
                speaking++;
            }
        }
        return new CoverPoint(day, units, delivered, speaking);
    }

    /** What is left of a count on a later day, at the party's mean deliveries. */
    public static BigDecimal left(StockLine line, LocalDate day) {
        Long delivered12m = line.delivered12m();
        long age = day.toEpochDay() - line.date().toEpochDay();
        BigDecimal onHand = BigDecimal.valueOf(line.onHand()).setScale(DECIMALS, RoundingMode.UNNECESSARY);
        if (delivered12m == null || age == 0) {
            return onHand;
        }
        BigDecimal used = BigDecimal.valueOf(delivered12m)
                .multiply(BigDecimal.valueOf(age))
                .divide(DAYS_OF_A_YEAR, DECIMALS, RoundingMode.HALF_UP);
        return onHand.subtract(used).max(NOTHING);
    }

    private Optional<StockLine> counting(PartyId wholesaler, LocalDate day) {
        StockReport report = stock.latest(wholesaler, day.minusDays(rules.wholesalerReachDays()), day);
        return report == null || !report.stocked() ? Optional.empty() : Optional.of(line(report, deliveries(report)));
    }

    /** Where a report leaves the deliveries out, those of an earlier one. */
    private @Nullable Long deliveries(StockReport report) {
        StockReport candidate = report;
        LocalDate from = report.date().minusDays(DELIVERIES_REACH_DAYS);
        while (candidate != null && candidate.delivered12m() == null) {
            candidate = stock.latest(report.reporter(), from, candidate.date().minusDays(1));
        }
        return candidate == null ? null : candidate.delivered12m();
    }

    private static StockLine line(StockReport report, @Nullable Long delivered12m) {
        return new StockLine(report.reporter(), report.reportId(), report.date(), report.onHand(), delivered12m);
    }
}
