/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairedBenchmarkTest {

    private final List<String> done = new ArrayList<>();

    @Test
    void systemAndFloorTakeTurnsAndWarmUpsDoNotCount() throws Exception {
        PairedBenchmark benchmark = new PairedBenchmark("nothing", "lines/s", lines -> new Scripted());

        Row row = benchmark.run(new Effort(10, 1, 2), done::add);

        assertThat(done)
                .containsExactly(
                        "nothing: starting",
                        "prepare",
                        "system",
                        "floor",
                        "nothing: warm-up, 10 lines/s, floor 100 lines/s",
                        "prepare",
                        "system",
                        "floor",
                        "nothing: pair 1 of 2, 20 lines/s, floor 100 lines/s",
                        "prepare",
                        "system",
                        "floor",
                        "nothing: pair 2 of 2, 30 lines/s, floor 100 lines/s",
                        "close");
        assertThat(row.system().values()).containsExactly(20.0, 30.0);
        assertThat(row.floor()).isEqualTo(new Series(List.of(100.0, 100.0)));
        assertThat(row.ratio()).isEqualTo(new Series(List.of(0.2, 0.3)));
    }

    @Test
    void theRatioIsThatOfEachPairAndNotThatOfTheMedians() {
        Row row = Row.of("x", "lines/s", List.of(new Pair(10, 100), new Pair(40, 50), new Pair(20, 80)));

        assertThat(row.ratio()).isEqualTo(new Series(List.of(0.1, 0.8, 0.25)));
    }

    @Test
    void theStopwatchDividesByTheTimeThatPassed() throws Exception {
        List<Long> readings = new ArrayList<>(List.of(1_000_000_000L, 3_000_000_000L));

        assertThat(new Stopwatch(readings::removeFirst).perSecond(500, () -> {}))
                .isEqualTo(250);
    }

    /** A system that gets faster by 10 each time, and a floor that does not. */
    private final class Scripted implements Contest {

        private double speed;

        @Override
        public void prepare() {
            done.add("prepare");
        }

        @Override
        public double system() {
            done.add("system");
            speed += 10;
            return speed;
        }

        @Override
        public double floor() {
            done.add("floor");
            return 100;
        }

        @Override
        public void close() {
            done.add("close");
        }
    }
}
