/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LongSummaryStatistics;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Two weeks of findings, silences, absences and crashes, for 200 seeds; each beside the same weeks without a crash. */
class CrashSimulationTest {

    private static final int SEEDS = 200;

    @Test
    void whateverCrashesNothingIsLostNothingIsToldInSilenceAndNoEndComesBeforeItsStart() {
        LongSummaryStatistics crashes = new LongSummaryStatistics();
        LongSummaryStatistics told = new LongSummaryStatistics();
        LongSummaryStatistics withheld = new LongSummaryStatistics();
        LongSummaryStatistics dead = new LongSummaryStatistics();
        LongSummaryStatistics repeats = new LongSummaryStatistics();
        LongStream.rangeClosed(1, SEEDS).forEach(seed -> {
            Simulation calm = new Simulation(seed, 0).run();
            Simulation stormy = new Simulation(seed, 0.02).run();

            assertThat(stormy.decisions())
                    .as("seed %d: decisions are those of a world without crashes", seed)
                    .isEqualTo(calm.decisions());
            assertThat(calm.faults()).as("seed %d, without crashes", seed).isEmpty();
            assertThat(stormy.faults()).as("seed %d, with crashes", seed).isEmpty();
            crashes.accept(stormy.crashes());
            told.accept(stormy.told());
            withheld.accept(stormy.withheld());
            dead.accept(stormy.dead());
            repeats.accept(stormy.repeats());
        });
        System.out.printf(
                "%d seeds: %d crashes, %d alerts told, %d withheld for a while, %d dead letters, %d mails came twice%n",
                SEEDS, crashes.getSum(), told.getSum(), withheld.getSum(), dead.getSum(), repeats.getSum());
        assertThat(crashes.getSum()).isPositive();
        assertThat(withheld.getSum()).isPositive();
        assertThat(dead.getSum()).isPositive();
        assertThat(repeats.getSum()).isPositive();
    }
}
