/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.simulator.country.SimulationOptions;
import nl.tekortwacht.simulator.ndjson.SimulationWriter;
import nl.tekortwacht.simulator.truth.TruthRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationWriterTest {

    private static final SimulationOptions SMALL = SimulationOptions.demo(4).withProducts(30);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesAYearThatCanBeReadBack() throws IOException {
        SimulatedCountry country = SimulatedCountry.create(SMALL);
        SimulationWriter.Written written = SimulationWriter.write(country, 1, folder.resolve("new"));

        assertThat(country.nextDate()).isEqualTo(SMALL.firstDay().plusYears(1));
        assertThat(read(SimulationWriter.REGISTRY, RegistryLine.class)).isEqualTo(country.registry());
        assertThat(read(SimulationWriter.TRUTH, TruthRun.class))
                .isEqualTo(country.truth().runs());
        assertThat(read(SimulationWriter.FAILURES, Object.class)).hasSize((int) written.failures());
        SimulatedCountry again = SimulatedCountry.create(SMALL);
        List<Report> firstDay = again.nextDay().reports();
        List<Report> reports = read(SimulationWriter.REPORTS, Report.class);
        assertThat(reports).hasSize((int) written.reports()).startsWith(firstDay.toArray(Report[]::new));
    }

    @Test
    void refusesLessThanAYear() {
        SimulatedCountry country = SimulatedCountry.create(SMALL);

        assertThatThrownBy(() -> SimulationWriter.write(country, 0, folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("years");
    }

    private <T> List<T> read(String file, Class<T> type) throws IOException {
        return Files.readAllLines(folder.resolve("new").resolve(file)).stream()
                .map(line -> Json.read(line, type))
                .toList();
    }
}
