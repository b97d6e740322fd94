/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * Timelines in memory, the least recently used dropped first. Taking one out gives it to one worker alone; it comes back
 * only after its changes are committed, so that what is in here is never ahead of the database.
 */
final class TimelineCache {

    private final long maxReports;
    private final Map<ProductId, Held> timelines = new LinkedHashMap<>();
    private long reports;

    /**
     * An empty cache.
     *
     * @param maxReports how many reports the timelines together may have been fed
     */
    TimelineCache(long maxReports) {
        this.maxReports = maxReports;
    }

    /** The timeline of this revision, taken out; null if it is not here. */
    synchronized @Nullable Held take(ProductId product, long revision) {
        Held held = timelines.remove(product);
        if (held == null) {
            return null;
        }
        reports -= held.reports();
        return held.revision() == revision ? held : null;
    }

    synchronized void put(ProductId product, Held held) {
        Held earlier = timelines.remove(product);
        reports += held.reports() - (earlier == null ? 0 : earlier.reports());
        timelines.put(product, held);
        Iterator<Held> oldest = timelines.values().iterator();
        while (reports > maxReports && oldest.hasNext()) {
            reports -= oldest.next().reports();
            oldest.remove();
        }
    }

    synchronized long reports() {
        return reports;
    }
}
