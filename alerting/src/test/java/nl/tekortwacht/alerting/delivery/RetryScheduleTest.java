/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

    private static final long SEED = 4711;

    private final RetrySchedule schedule = new RetrySchedule(new SplittableRandom(SEED));

    @ParameterizedTest(name = "after attempt {0}: {1}")
    @CsvSource({"1, PT5S", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT5H", "6, PT10H", "7, PT14H", "8, PT20H", "9, PT24H"})
    void theWaitsAreThoseOfStandardWebhooksAndATenthMoreAtMost(int failed, Duration wait) {
        assertThat(schedule.next(failed, null).orElseThrow())
                .as("seed %d", SEED)
                .isBetween(wait, wait.multipliedBy(11).dividedBy(10));
    }

    @Test
    void theTenthFailureIsTheLast() {
        assertThat(schedule.next(10, null)).isEmpty();
        assertThat(schedule.next(10, Duration.ofSeconds(1))).isEmpty();
    }

    @Test
    void aReceiverMayAskForMoreTimeButNotForLess() {
        assertThat(schedule.next(1, Duration.ofHours(1))).contains(Duration.ofHours(1));
        assertThat(schedule.next(3, Duration.ofSeconds(1)).orElseThrow())
                .isGreaterThanOrEqualTo(Duration.ofMinutes(30));
        assertThat(schedule.next(1, Duration.ofDays(900))).contains(Duration.ofHours(24));
    }
}
