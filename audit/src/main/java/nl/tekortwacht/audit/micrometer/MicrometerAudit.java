/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import nl.tekortwacht.audit.log.AuditCounters;
import nl.tekortwacht.audit.verification.LastVerification;

/** The figures of the log. */
public final class MicrometerAudit implements AuditCounters {

    private static final String EVENTS = "tekortwacht.audit.events";

    private final Counter recorded;
    private final Counter failed;
    private final Counter lost;
    private volatile double valid = Double.NaN;
    private volatile double verifiedAt = Double.NaN;

    /** Figures in this registry. */
    public MicrometerAudit(MeterRegistry meters) {
        this.recorded = counter(meters, "recorded");
        this.failed = counter(meters, "failed");
        this.lost = counter(meters, "lost");
        Gauge.builder("tekortwacht.audit.chain.valid", () -> valid)
                .description("1 = the last verification found nothing wrong, 0 = it did; no number = none yet")
                .register(meters);
        Gauge.builder("tekortwacht.audit.verified.timestamp.seconds", () -> verifiedAt)
                .description("When the audit log was verified last")
                .register(meters);
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder(EVENTS)
                .description("What became of what was to be recorded in the audit log")
                .tag("outcome", outcome)
                .register(meters);
    }

    @Override
    public void recorded(int events) {
        recorded.increment(events);
    }

    @Override
    public void failed(int events) {
        failed.increment(events);
    }

    @Override
    public void lost() {
        lost.increment();
    }

    /** Shows the last verification. */
    public void show(LastVerification last) {
        Boolean isWhole = last.isWhole();
        if (isWhole != null && last.verifiedAt() != null) {
            valid = isWhole ? 1 : 0;
            verifiedAt = last.verifiedAt().getEpochSecond();
        }
    }
}
