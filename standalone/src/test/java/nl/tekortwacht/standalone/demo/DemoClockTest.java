/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The demo's clock says what the demo wants it to say. */
class DemoClockTest {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T17:00:00Z");

    private final DemoClock clock = new DemoClock(BEGINNING);

    @Test
    void standsStillUntilItIsSet() {
        assertThat(clock.instant()).isEqualTo(BEGINNING).isEqualTo(clock.instant());

        clock.set(BEGINNING.plusSeconds(60));

        assertThat(clock.instant()).isEqualTo(BEGINNING.plusSeconds(60));
    }

    @Test
    void doesNotGoBack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.set(BEGINNING.minusMillis(1)))
                .withMessageContaining("does not go back");
        clock.set(BEGINNING);
    }

    @Test
    void isTheSameClockInEveryZone() {
        Clock dutch = clock.withZone(ZoneId.of("Europe/Amsterdam"));

        clock.set(Instant.parse("2026-01-31T23:30:00Z"));

        assertThat(LocalDate.now(dutch)).isEqualTo("2026-02-01");
        assertThat(LocalDate.now(clock)).isEqualTo("2026-01-31");
    }
}
