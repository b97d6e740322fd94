/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.workload;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.tekortwacht.contracts.report.Report;

/** Shows the instant at which the last report of the present round was received. */
public final class RoundClock extends Clock {

    private final AtomicReference<Instant> now;

    /** A clock that shows this before the first round. */
    public RoundClock(Instant before) {
        now = new AtomicReference<>(before);
    }

    /** Goes to the end of a round, and gives its reports back. */
    public List<Report> of(List<Report> round) {
        round.stream().map(Report::receivedAt).max(Instant::compareTo).ifPresent(now::set);
        return round;
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("an instant has no zone");
    }
}
