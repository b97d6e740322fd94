/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.micrometer.AlertingMetric;
import nl.tekortwacht.alerting.micrometer.MicrometerCounts;
import nl.tekortwacht.alerting.yaml.RoutesFile;
import nl.tekortwacht.startup.StartupProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AlertingRoutesConfigurationTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private static AlertingProperties properties(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("tekortwacht.alerting", AlertingProperties.class);
    }

    private RoutesFile routes(AlertingProperties properties) {
        return new AlertingRoutesConfiguration().alertingRoutes(properties, new MicrometerCounts(registry));
    }

    private double valid() {
        return registry.get(AlertingMetric.ROUTES_VALID.metricName()).gauge().value();
    }

    @Test
    void withoutASettingTheRoutesThatShipAreInForceAndValid() {
        assertThat(routes(properties(Map.of())).get().all()).hasSize(12);
        assertThat(valid()).isEqualTo(1);
    }

    @Test
    void aBadFileStopsTheStartWithTheLineAndWhatToDo(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("routes.yml"), "routes:\n- {name: a, audience: b, news: [atRisk]}");

        assertThatThrownBy(() -> routes(properties(Map.of("tekortwacht.alerting.routes", file.toString()))))
                .isInstanceOfSatisfying(StartupProblem.class, problem -> {
                    assertThat(problem)
                            .hasMessage("The routes in " + file + " cannot be used: line 2: audience: 'b' is not known;"
                                    + " known are shortageTeam, lcg, igj, cbg, mah");
                    assertThat(problem.action()).startsWith("Mend the file that tekortwacht.alerting.routes names");
                });
    }

    @Test
    void theGaugeIsZeroWhileTheFileIsRefused(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("routes.yml"), "routes:\n- {name: a, audience: igj, news: [atRisk]}");
        RoutesFile routes = routes(properties(Map.of("tekortwacht.alerting.routes", file.toString())));
        Files.writeString(file, "routes: []");
        routes.look();

        assertThat(valid()).isZero();
        assertThat(routes.get().all()).hasSize(1);
    }

    @Test
    void theBoardIsReachedWhereTheSettingsSay() {
        AlertingProperties properties =
                properties(Map.of("tekortwacht.alerting.audiences.cbg.email", "board@example.org"));

        assertThat(properties.audiences().addresses().get(Audience.CBG))
                .extracting(Address::target)
                .containsExactly("board@example.org");
    }
}
