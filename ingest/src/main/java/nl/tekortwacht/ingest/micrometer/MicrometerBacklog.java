/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.micrometer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import nl.tekortwacht.ingest.quarantine.Backlog;

/** Shows what waits, as it was seen last; a scrape asks no database. */
public final class MicrometerBacklog {

    private static final double MILLIS = 1_000;

    private final InstantSource clock;
    private volatile Backlog last = new Backlog(0, 0, null);

    /** Gauges in this registry. */
    public MicrometerBacklog(MeterRegistry meters, InstantSource clock) {
        this.clock = clock;
        Gauge.builder("tekortwacht.ingest.quarantine.open", this, gauges -> (double) gauges.last.openEntries())
                .description("Refused lines that nobody has closed")
                .strongReference(true)
                .register(meters);
        Gauge.builder("tekortwacht.ingest.reports.unsafe", this, gauges -> (double) gauges.last.unsafeReports())
                .description("Reports that are reserved but not safe; their senders were told to send them again")
                .strongReference(true)
                .register(meters);
        Gauge.builder("tekortwacht.ingest.reports.unsafe.oldest", this, MicrometerBacklog::age)
                .description("Age of the oldest report that is reserved but not safe")
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
    }

    /** From now on shows this. */
    public void show(Backlog seen) {
        last = seen;
    }

    private double age() {
        Instant oldest = last.oldestUnsafe();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / MILLIS;
    }
}
