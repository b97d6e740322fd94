/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedClockTest {

    private static final Instant MACHINE = Instant.parse("2030-05-06T07:08:09Z");
    private static final Instant SIMULATED = Instant.parse("2025-01-02T03:04:05Z");

    @TempDir
    Path folder;

    private ClockFile file;

    @BeforeEach
    void setTheClock() {
        file = new ClockFile(folder, at(MACHINE));
        file.set(SIMULATED);
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private Instant readBy(String instance, Instant machine) {
        return new SharedClock(folder, instance, at(machine)).instant();
    }

    @Test
    void runsAsFastAsTheMachine() {
        assertThat(readBy("ingest1", MACHINE.plusSeconds(90))).isEqualTo(SIMULATED.plusSeconds(90));
    }

    @Test
    void aShiftIsForOneInstanceOnly() {
        file.shift("detection2", Duration.ofHours(-30));

        assertThat(readBy("detection2", MACHINE)).isEqualTo(SIMULATED.minus(Duration.ofHours(30)));
        assertThat(readBy("detection1", MACHINE)).isEqualTo(SIMULATED);
    }

    @Test
    void remembersTheLatestInstantThatAnyoneBelievedIn() {
        file.shift("detection1", Duration.ofHours(50));
        file.shift("detection1", Duration.ZERO);

        assertThat(file.latest()).isEqualTo(SIMULATED.plus(Duration.ofHours(50)));
        assertThat(file.now()).isEqualTo(SIMULATED);
    }
}
