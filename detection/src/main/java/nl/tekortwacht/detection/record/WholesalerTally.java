/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.record;

import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.record.WholesalerRecord;
import nl.tekortwacht.detection.figures.Figures;
import org.jspecify.annotations.Nullable;

/** What is counted about a wholesaler, over one product or several. */
final class WholesalerTally {

    private final List<Long> lateBy = new ArrayList<>();
    private long products;
    private long intervals;
    private long gaps;
    private @Nullable Long longestGap;
    private long silent;
    private long reportedDays;

    void product() {
        products++;
    }

    void interval(long days, boolean isGap) {
        intervals++;
        if (isGap) {
            gaps++;
            longestGap = longestGap == null ? days : Math.max(longestGap, days);
        }
    }

    void silent() {
        silent++;
    }

    void reportedInTime() {
        reportedDays++;
    }

    void reportedLate(long days) {
        reportedDays++;
        lateBy.add(days);
    }

    void add(WholesalerTally other) {
        lateBy.addAll(other.lateBy);
        products += other.products;
        intervals += other.intervals;
        gaps += other.gaps;
        Long theirs = other.longestGap;
        if (theirs != null) {
            longestGap = longestGap == null ? theirs : Long.valueOf(Math.max(longestGap, theirs));
        }
        silent += other.silent;
        reportedDays += other.reportedDays;
    }

    WholesalerRecord toRecord(PartyId wholesaler, Period period) {
        return new WholesalerRecord(
                wholesaler,
                period.from(),
                period.to(),
                products,
                Figures.share(intervals, gaps),
                longestGap,
                silent,
                Figures.share(reportedDays, lateBy.size()),
                Figures.ofDays(lateBy));
    }
}
