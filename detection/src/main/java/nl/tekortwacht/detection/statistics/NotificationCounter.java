/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.statistics.NotificationCounts;
import nl.tekortwacht.detection.history.AnnouncementFate;
import nl.tekortwacht.detection.history.Fate;
import org.jspecify.annotations.Nullable;

/** Counts notifications and announcements of a slice, product by product. */
final class NotificationCounter {

    private final Slice slice;
    private final LocalDate today;
    private final Set<ProductId> products = new HashSet<>();
    private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    private final List<@Nullable Cause> causes = new ArrayList<>();
    private long notifications;
    private long chains;
    private long placings;
    private long longEnough;
    private long open;
    private long overLongEnough;
    private long overTooShort;

    NotificationCounter(Slice slice, LocalDate today) {
        this.slice = slice;
        this.today = today;
    }

    void count(ProductCounts product) {
        product.versions().stream()
                .filter(version ->
                        version.definition().equals(slice.definition()) && slice.contains(version.receivedOn()))
                .forEach(version -> count(version, product.product()));
        product.announcements().stream()
                .filter(announcement -> announcement.definition().equals(slice.definition()))
                .map(ProductCounts.Announcement::fate)
                .filter(fate -> slice.contains(fate.firstReceivedOn()))
                .forEach(this::count);
    }

    private void count(ProductCounts.Version version, ProductId product) {
        if (!version.announces()) {
            placings++;
            return;
        }
        notifications++;
        chains += version.isFirst() ? 1 : 0;
        products.add(product);
    }

    private void count(AnnouncementFate announcement) {
        fates.merge(announcement.fate(), 1L, Long::sum);
        if (announcement.fate() == Fate.WITHDRAWN) {
            return;
        }
        causes.add(announcement.version().cause());
        LocalDate end = announcement.notifiedEnd();
        if (end == null) {
            open++;
            return;
        }
        longEnough += announcement.qualifies() ? 1 : 0;
        if (!end.isAfter(today)) {
            overLongEnough += announcement.qualifies() ? 1 : 0;
            overTooShort += announcement.qualifies() ? 0 : 1;
        }
    }

    NotificationCounts counts() {
        return new NotificationCounts(
                notifications,
                chains,
                products.size(),
                placings,
                announcements(),
                count(Fate.WITHDRAWN),
                longEnough,
                count(Fate.TOO_SHORT),
                open,
                overLongEnough,
                overTooShort,
                Causes.count(causes));
    }

    long notifications() {
        return notifications;
    }

    long chains() {
        return chains;
    }

    long announcements() {
        return fates.values().stream().mapToLong(Long::longValue).sum();
    }

    long count(Fate fate) {
        return fates.getOrDefault(fate, 0L);
    }
}
