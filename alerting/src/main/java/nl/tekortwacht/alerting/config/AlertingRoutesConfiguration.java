/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.config;

import io.r2dbc.spi.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import nl.tekortwacht.alerting.delivery.BlockingWork;
import nl.tekortwacht.alerting.http.RoutesPreviewEndpoint;
import nl.tekortwacht.alerting.micrometer.MicrometerCounts;
import nl.tekortwacht.alerting.postgres.PostgresToldEvents;
import nl.tekortwacht.alerting.postgres.Schema;
import nl.tekortwacht.alerting.preview.Preview;
import nl.tekortwacht.alerting.route.BadRoutesException;
import nl.tekortwacht.alerting.yaml.RoutesFile;
import nl.tekortwacht.alerting.yaml.RoutesLoop;
import nl.tekortwacht.alerting.yaml.RoutesYaml;
import nl.tekortwacht.startup.StartupProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Which audience wants which news, and the preview of it. */
@Configuration(proxyBeanMethods = false)
class AlertingRoutesConfiguration {

    @Bean
    RoutesFile alertingRoutes(AlertingProperties properties, MicrometerCounts counts) {
        String file = properties.routes();
        Path path = file == null || file.isBlank() ? null : Path.of(file);
        try {
            return new RoutesFile(path, new RoutesYaml(), counts);
        } catch (BadRoutesException | IOException | IllegalArgumentException e) {
            throw new StartupProblem(
                    "The routes in " + (path == null ? "the program" : path) + " cannot be used: " + e.getMessage(),
                    "Mend the file that tekortwacht.alerting.routes names, or leave the property out to use the routes"
                            + " that ship.",
                    e);
        }
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    RoutesLoop alertingRoutesLoop(
            RoutesFile alertingRoutes, AlertingProperties properties, BlockingWork alertingBlockingWork) {
        return new RoutesLoop(alertingRoutes, properties.routesRefresh(), alertingBlockingWork.scheduler());
    }

    @Bean
    RoutesPreviewEndpoint alertingRoutesPreviewEndpoint(
            RoutesFile alertingRoutes, ConnectionFactory connections, Schema alertingSchema, Clock clock) {
        PostgresToldEvents told = new PostgresToldEvents(DatabaseClient.create(connections), alertingSchema);
        return new RoutesPreviewEndpoint(new Preview(alertingRoutes, new RoutesYaml(), told, clock));
    }
}
