/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.detection.change.Standing;
import nl.tekortwacht.detection.timeline.TimelineChanges;
import org.junit.jupiter.api.Test;

class TimelineCacheTest {

    private static final ProductId A = new ProductId("RVG:1");
    private static final ProductId B = new ProductId("RVG:2");
    private static final ProductId C = new ProductId("RVG:3");

    private final TimelineCache cache = new TimelineCache(100);

    @Test
    void aTimelineTakenOutIsOutUntilItComesBack() {
        cache.put(A, held(1, 10));

        assertThat(cache.take(A, 1)).isNotNull();
        assertThat(cache.take(A, 1)).isNull();
        assertThat(cache.reports()).isZero();
    }

    @Test
    void aTimelineOfAnotherRevisionIsDropped() {
        cache.put(A, held(1, 10));

        assertThat(cache.take(A, 2)).isNull();
        assertThat(cache.take(A, 1)).isNull();
    }

    @Test
    void whenItIsFullTheLeastRecentlyUsedGo() {
        cache.put(A, held(1, 40));
        cache.put(B, held(1, 40));
        cache.put(C, held(1, 40));

        assertThat(cache.take(A, 1)).isNull();
        assertThat(cache.take(B, 1)).isNotNull();
        assertThat(cache.take(C, 1)).isNotNull();
    }

    private static Held held(long revision, int reports) {
        return new Held(new NoTimeline(), new Standing(), revision, reports);
    }

    private static final class NoTimeline implements Timeline {

        @Override
        public LocalDate closedThrough() {
            return LocalDate.MIN;
        }

        @Override
        public void learn(Collection<? extends Report> reports, Instant until) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TimelineChanges drain(LocalDate present) {
            return new TimelineChanges(List.of(), List.of(), null);
        }
    }
}
