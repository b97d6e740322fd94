/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.fault;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import nl.tekortwacht.standalone.chaos.process.ChaosSystem;
import nl.tekortwacht.standalone.flow.FlowMeter;
import org.jspecify.annotations.Nullable;

/** Reads again and again how far everything is; while PostgreSQL or Kafka does not answer there is no reading. */
public final class FlowGauge implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(400);

    private final ChaosSystem system;
    private final InstantSource clock;
    private final Thread thread;
    private volatile FlowMeter.@Nullable Reading last;
    private volatile boolean isClosed;

    /** Begins to read; {@code clock} is the system's. */
    public FlowGauge(ChaosSystem system, InstantSource clock) {
        this.system = system;
        this.clock = clock;
        thread = Thread.ofPlatform().daemon().name("gauge").start(this::readOn);
    }

    /** The last reading; null if there was none lately. */
    public FlowMeter.@Nullable Reading last() {
        return last;
    }

    /** What is still to be done between intake and the recorded alert; very much while nobody knows. */
    public long lag() {
        FlowMeter.Reading reading = last;
        return reading == null
                ? Long.MAX_VALUE
                : Math.max(0, reading.reportsSent() - reading.reportsDetected())
                        + reading.findingsUnsent()
                        + Math.max(0, reading.findingsSent() - reading.findingsJudged());
    }

    /** Whether detection has read all that Kafka has for it. */
    public boolean isAllDetected() {
        FlowMeter.Reading reading = last;
        return reading != null && reading.reportsDetected() >= reading.reportsSent();
    }

    private void readOn() {
        while (!isClosed) {
            try (FlowMeter meter = meter()) {
                while (!isClosed) {
                    last = meter.read(clock.instant());
                    LockSupport.parkNanos(EVERY.toNanos());
                }
            } catch (IllegalStateException e) {
                last = null;
                LockSupport.parkNanos(EVERY.toNanos());
            }
        }
    }

    private FlowMeter meter() {
        var database = system.database().database();
        return new FlowMeter(
                new FlowMeter.Address(system.database().jdbcUrl(), database.user(), database.password()),
                system.bootstrapServers());
    }

    @Override
    public void close() {
        isClosed = true;
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
