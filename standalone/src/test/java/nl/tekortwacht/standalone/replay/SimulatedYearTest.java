/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.tekortwacht.simulator.country.SimulationOptions;
import nl.tekortwacht.simulator.truth.TruthRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays a simulated year and compares what was found with what was true. */
class SimulatedYearTest {

    private static final long SEED = 20261121;

    @TempDir
    private Path folder;

    @Test
    void withPerfectReportsEveryLongUnavailabilityIsConfirmedOnItsFourteenthDayAndNoneIsInvented() throws IOException {
        SimulationOptions options =
                SimulationOptions.demo(SEED).reportingStockEvery(1).withNoise(0);
        TruthComparison comparison = SimulatedYear.write(options, folder).compareEvidence();
        show("300 products, no noise", comparison);

        assertThat(comparison.invented()).isEmpty();
        assertThat(comparison.found()).hasSizeGreaterThan(20);
        assertThat(comparison.found())
                .filteredOn(match -> match.day() != null)
                .allSatisfy(match -> assertThat(match.day()).as("%s", match).isEqualTo(14));
        // A product that was stopped is taken out of every range in time, so that no count speaks of it any more.
        assertThat(comparison.missed()).allMatch(TruthRun::definitive);
    }

    @Test
    void withMissingLateAndWrongReportsStillNothingIsInvented() throws IOException {
        SimulatedYear year = SimulatedYear.write(SimulationOptions.demo(SEED), folder);
        TruthComparison evidence = year.compareEvidence();
        TruthComparison announcements = year.compareAnnouncements();
        show("300 products, evidence", evidence);
        show("300 products, announcements alone", announcements);

        assertThat(evidence.precision()).isEqualTo(1.0);
        assertThat(evidence.recall()).isGreaterThan(0.9).isGreaterThan(announcements.recall());
        assertThat(evidence.precision()).isGreaterThan(announcements.precision());
    }

    @Test
    @Tag("slow")
    void aYearOfTheSizeOfAThirdOfTheCountry() throws IOException {
        SimulatedYear year = SimulatedYear.write(SimulationOptions.large(SEED), folder);
        TruthComparison evidence = year.compareEvidence();
        TruthComparison announcements = year.compareAnnouncements();
        show("2,000 products, evidence", evidence);
        show("2,000 products, announcements alone", announcements);

        assertThat(evidence.invented()).isEmpty();
        assertThat(evidence.recall()).isGreaterThan(0.95);
    }

    private static void show(String what, TruthComparison comparison) {
        System.out.printf(
                "%-36s seed %d: %d true, recall %.3f, precision %.3f (%d claims), mean day %.1f, by day %s, missed %s%n",
                what,
                SEED,
                comparison.found().size(),
                comparison.recall(),
                comparison.precision(),
                comparison.claims(),
                comparison.meanDay(),
                comparison.days().size() > 12 ? "…" : comparison.days(),
                comparison.missed().stream()
                        .map(run -> run.product() + (run.definitive() ? " (stopped)" : ""))
                        .toList());
    }
}
