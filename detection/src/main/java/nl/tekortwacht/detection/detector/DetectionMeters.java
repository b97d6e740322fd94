/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicLong;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.detection.store.FindingKind;

/** Counts what happened, after it is committed. */
public final class DetectionMeters {

    private final MeterRegistry registry;
    private final AtomicLong unpublished;

    /** Meters in this registry, all of them there from the start. */
    public DetectionMeters(MeterRegistry registry) {
        this.registry = registry;
        unpublished = registry.gauge(DetectionMetric.OUTBOX_UNPUBLISHED.meterName(), new AtomicLong());
        took(new BatchCount(0, 0, 0));
        rebuilt(0);
        setAside(0);
    }

    void took(BatchCount count) {
        records("stored", count.stored());
        records("duplicate", count.duplicate());
        records("unreadable", count.unreadable());
    }

    private void records(String outcome, long count) {
        registry.counter(DetectionMetric.RECORDS.meterName(), "outcome", outcome)
                .increment((double) count);
    }

    Timer.Sample startBatch() {
        return Timer.start(registry);
    }

    void endBatch(Timer.Sample sample) {
        sample.stop(registry.timer(DetectionMetric.BATCH.meterName()));
    }

    void rebuilt(long count) {
        registry.counter(DetectionMetric.REBUILDS.meterName()).increment((double) count);
    }

    void setAside(long count) {
        registry.counter(DetectionMetric.SET_ASIDE.meterName()).increment((double) count);
    }

    void told(FindingEvent event) {
        String kind = FindingKind.of(event.finding()).wireName();
        registry.counter(DetectionMetric.EVENTS.meterName(), "kind", kind).increment();
    }

    void unpublished(long count) {
        unpublished.set(count);
    }

    /** A round of work in the background failed. */
    public void loopFailed(String loop) {
        registry.counter(DetectionMetric.LOOP_FAILURES.meterName(), "loop", loop)
                .increment();
    }
}
