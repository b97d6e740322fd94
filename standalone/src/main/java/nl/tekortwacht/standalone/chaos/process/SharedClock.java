/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.process;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of a {@link ClockFile} as one instance sees it; the file is read at most every fifty milliseconds. */
final class SharedClock extends Clock {

    private static final long FRESH_NANOS = Duration.ofMillis(50).toNanos();

    private record Reading(Instant simulated, Instant machine, long nanos) {}

    private final Path folder;
    private final String instance;
    private final Clock machine;
    private final ZoneId zone;
    private volatile Reading last;

    SharedClock(Path folder, String instance, Clock machine) {
        this(folder, instance, machine, ZoneOffset.UTC);
    }

    private SharedClock(Path folder, String instance, Clock machine, ZoneId zone) {
        this.folder = folder;
        this.instance = instance;
        this.machine = machine;
        this.zone = zone;
        this.last = read(machine.instant());
    }

    private Reading read(Instant otherwise) {
        return new Reading(ClockFile.read(folder, instance, machine, otherwise), machine.instant(), System.nanoTime());
    }

    @Override
    public Instant instant() {
        Reading reading = last;
        Instant now = reading.simulated().plus(Duration.between(reading.machine(), machine.instant()));
        if (System.nanoTime() - reading.nanos() < FRESH_NANOS) {
            return now;
        }
        Reading fresh = read(now);
        last = fresh;
        return fresh.simulated();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SharedClock(folder, instance, machine, other);
    }
}
