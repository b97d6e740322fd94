/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.benchmarks.measure.Benchmark;
import nl.tekortwacht.benchmarks.measure.Effort;
import nl.tekortwacht.benchmarks.measure.Row;
import nl.tekortwacht.benchmarks.measure.Stopwatch;
import nl.tekortwacht.simulator.country.SimulationOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every row can be measured. That it is fast is not what a test can say. */
class BenchmarksTest {

    private static final Effort TINY = new Effort(800, 0, 2);

    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    @Timeout(600)
    void everyRowHasFiguresAndLeavesNothingBehind() throws Exception {
        Setting setting = new Setting(
                folder, SimulationOptions.demo(3).withProducts(30), new Stopwatch(System::nanoTime), Clock.systemUTC());
        List<String> progress = new ArrayList<>();

        List<Benchmark> benchmarks = Benchmarks.of(setting);
        for (Benchmark benchmark : benchmarks) {
            Row row = benchmark.run(TINY, progress::add);

            assertThat(row.name()).isEqualTo(benchmark.name());
            assertThat(row.system().values()).as("%s", row).hasSize(2);
            assertThat(row.ratio()).as("%s", row).isNotNull();
            assertThat(folder).isEmptyDirectory();
        }
        assertThat(progress).hasSize(benchmarks.size() * (1 + TINY.pairs()));
    }
}
