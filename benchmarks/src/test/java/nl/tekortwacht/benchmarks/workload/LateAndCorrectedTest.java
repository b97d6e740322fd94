/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.simulator.country.SimulationOptions;
import org.junit.jupiter.api.Test;

class LateAndCorrectedTest {

    private static final long SEED = 5;
    private static final int LINES = 10_000;

    private final List<Report> reports =
            new CountryLines(SimulationOptions.demo(SEED).withProducts(60)).next(LINES);

    @Test
    void asManyAsWereAskedForAreLateOrCorrections() {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

        List<Report> come = new LateAndCorrected(chance, 0.05).of(reports);

        long late = behindOthers(come);
        long corrections = come.stream()
                .filter(report -> report.reportId().value().endsWith("-corrected"))
                .count();
        assertThat(come).as("seed %s", SEED).hasSize(LINES).doesNotHaveDuplicates();
        assertThat((double) late / LINES).as("late, seed %s", SEED).isCloseTo(0.025, within(0.008));
        assertThat((double) corrections / LINES)
                .as("corrections, seed %s", SEED)
                .isCloseTo(0.025, within(0.008));
    }

    @Test
    void noneAreIfNoneWereAskedFor() {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

        assertThat(new LateAndCorrected(chance, 0).of(reports)).containsExactlyInAnyOrderElementsOf(reports);
    }

    /** How many come behind one that was received later. */
    private static long behindOthers(List<Report> reports) {
        long behind = 0;
        Instant latest = Instant.MIN;
        for (Report report : reports) {
            if (report.receivedAt().isBefore(latest)) {
                behind++;
            } else {
                latest = report.receivedAt();
            }
        }
        return behind;
    }
}
