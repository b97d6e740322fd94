/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.statistics.EuropeanCounts;
import nl.tekortwacht.contracts.statistics.Reconciliation;
import nl.tekortwacht.contracts.statistics.StatisticsBasis;
import nl.tekortwacht.contracts.statistics.StatisticsRow;
import nl.tekortwacht.detection.history.AnnouncementFate;
import nl.tekortwacht.detection.history.Fate;

/** Counts one slice after another. */
final class SliceCounter {

    private final List<ProductCounts> products;
    private final ShortageCounter shortageCounter;
    private final LocalDate today;

    SliceCounter(List<ProductCounts> products, Alternatives alternatives, LocalDate today, StatisticsBasis basis) {
        this.products = products;
        this.shortageCounter = new ShortageCounter(alternatives, today, basis);
        this.today = today;
    }

    StatisticsRow row(Slice slice) {
        List<ProductCounts> concerned =
                products.stream().filter(slice::contains).toList();
        NotificationCounter notifications = new NotificationCounter(slice, today);
        List<Shortage> confirmed = new ArrayList<>();
        for (ProductCounts product : concerned) {
            notifications.count(product);
            shortages(product, slice)
                    .filter(shortage -> shortage.confirmedOn() != null)
                    .forEach(confirmed::add);
        }
        return new StatisticsRow(
                slice.definition(),
                slice.period(),
                slice.atc(),
                notifications.counts(),
                shortageCounter.counts(confirmed),
                european(concerned, slice),
                reconciliation(notifications, confirmed));
    }

    private static Stream<Shortage> shortages(ProductCounts product, Slice slice) {
        return product.shortages().stream()
                .filter(shortage -> shortage.hasEpisode()
                        && shortage.definition().equals(slice.definition())
                        && slice.contains(shortage.start()));
    }

    private EuropeanCounts european(List<ProductCounts> concerned, Slice slice) {
        long current = 0;
        long anticipated = 0;
        Set<ProductId> ids = new HashSet<>();
        for (ProductCounts product : concerned) {
            long episodes = shortages(product, slice).count();
            long announced = product.announcements().stream()
                    .filter(announcement -> announcement.definition().equals(slice.definition()))
                    .map(ProductCounts.Announcement::fate)
                    .filter(fate -> slice.contains(fate.version().start()) && isAnticipated(fate))
                    .count();
            current += episodes;
            anticipated += announced;
            if (episodes + announced > 0) {
                ids.add(product.product());
            }
        }
        return new EuropeanCounts(current, anticipated, ids.size());
    }

    private boolean isAnticipated(AnnouncementFate announcement) {
        return announcement.fate() != Fate.WITHDRAWN && !announcement.seen() && !announcement.isOver(today);
    }

    private static Reconciliation reconciliation(NotificationCounter notifications, List<Shortage> confirmed) {
        long unreported = confirmed.stream().filter(Shortage::unreported).count();
        return new Reconciliation(
                notifications.notifications(),
                notifications.notifications() - notifications.chains(),
                notifications.chains(),
                notifications.announcements() - notifications.chains(),
                notifications.count(Fate.WITHDRAWN),
                notifications.count(Fate.TOO_SHORT),
                notifications.count(Fate.SEEN),
                notifications.count(Fate.SEEN_BRIEFLY),
                notifications.count(Fate.AVOIDED),
                notifications.count(Fate.UNVERIFIED),
                notifications.count(Fate.PENDING),
                confirmed.size() - unreported,
                unreported,
                confirmed.size());
    }
}
