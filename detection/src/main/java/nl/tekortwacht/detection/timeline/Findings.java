/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import java.util.Comparator;
import java.util.List;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Everything found about a product, or about several, each list in the order in which results are published.
 *
 * @param shortages by product, start, end (open last), phase, announcement
 * @param safetyStock by product, date, party, report
 * @param lateNotices by product, start, reporter, report
 */
public record Findings(List<Shortage> shortages, List<SafetyStockFinding> safetyStock, List<LateNotice> lateNotices) {

    private static final Comparator<Shortage> SHORTAGES = Comparator.comparing(Shortage::product)
            .thenComparing(Shortage::start)
            .thenComparing(Shortage::end, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(shortage -> shortage.phase().name(), Texts.BY_CODE_POINT)
            .thenComparing(Findings::reportId, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(shortage -> !shortage.hasEpisode())
            .thenComparing(Findings::reporter, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final Comparator<SafetyStockFinding> SAFETY_STOCK = Comparator.comparing(SafetyStockFinding::product)
            .thenComparing(SafetyStockFinding::date)
            .thenComparing(SafetyStockFinding::party)
            .thenComparing(SafetyStockFinding::reportId);

    private static final Comparator<LateNotice> LATE_NOTICES = Comparator.comparing(LateNotice::product)
            .thenComparing(LateNotice::start)
            .thenComparing(LateNotice::reporter)
            .thenComparing(LateNotice::reportId);

    /** Puts each list in order. */
    public Findings {
        shortages = shortages.stream().sorted(SHORTAGES).toList();
        safetyStock = safetyStock.stream().sorted(SAFETY_STOCK).toList();
        lateNotices = lateNotices.stream().sorted(LATE_NOTICES).toList();
    }

    private static @Nullable ReportId reportId(Shortage shortage) {
        Announced announcement = shortage.announcement();
        return announcement == null ? null : announcement.reportId();
    }

    private static @Nullable PartyId reporter(Shortage shortage) {
        Announced announcement = shortage.announcement();
        return announcement == null ? null : announcement.reporter();
    }
}
