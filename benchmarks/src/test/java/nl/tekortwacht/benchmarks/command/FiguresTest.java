/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.tekortwacht.benchmarks.measure.Effort;
import nl.tekortwacht.benchmarks.measure.Pair;
import nl.tekortwacht.benchmarks.measure.Row;
import nl.tekortwacht.benchmarks.measure.Series;
import nl.tekortwacht.contracts.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FiguresTest {

    private static final Figures FIGURES = new Figures(
            Instant.parse("2026-01-02T03:04:05Z"),
            new Machine(2, 4096, "Linux amd64", "25"),
            1,
            new Effort(1_000, 1, 2),
            List.of(
                    Row.of("intake", "lines/s", List.of(new Pair(10_000, 40_000), new Pair(12_000, 40_000))),
                    new Row("reads", "ms", new Series(List.of(5.0)), null, null)));

    @Test
    void theTableShowsMediansSpreadsAndRatios() {
        assertThat(FiguresTable.of(FIGURES).lines())
                .containsExactly(
                        "what                       unit                 median              floor    ratio"
                                + "  lowest to highest",
                        "intake                     lines/s        11,000 (18%)        40,000 (0%)     0.28"
                                + "  0.25 to 0.30",
                        "reads                      ms                   5 (0%)                  -        -  -",
                        "1,000 lines a round, 2 pairs after 1 to warm up; 2 processors, 4,096 MiB for Java 25, seed 1.");
    }

    @Test
    void theJsonHoldsEveryValue() {
        JsonNode read = Json.MAPPER.readTree(FiguresJson.of(FIGURES));

        assertThat(read.at("/at").asString()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(read.at("/machine/processors").asInt()).isEqualTo(2);
        assertThat(read.at("/effort/lines").asInt()).isEqualTo(1_000);
        assertThat(read.at("/rows/0/system/values/1").asDouble()).isEqualTo(12_000);
        assertThat(read.at("/rows/0/ratio/lowest").asDouble()).isEqualTo(0.25);
        assertThat(read.at("/rows/1/floor").isNull()).isTrue();
    }
}
