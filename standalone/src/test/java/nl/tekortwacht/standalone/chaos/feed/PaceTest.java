/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Pace pace = new Pace(100, Duration.ofSeconds(10), 0);

    @Test
    void theNextLinesWaitForTheTurnOfThoseBefore() {
        assertThat(pace.take(300, 0)).isZero();
        assertThat(pace.take(100, SECOND)).isEqualTo(2 * SECOND);
        assertThat(pace.take(100, 4 * SECOND)).isZero();
    }

    @Test
    void whatWasMissedIsCaughtUpOnUpToALimit() {
        long late = 60 * SECOND;

        assertThat(pace.take(1_000, late)).isZero();
        assertThat(pace.take(1, late)).isZero();
        assertThat(pace.take(100, late)).isPositive();
    }
}
