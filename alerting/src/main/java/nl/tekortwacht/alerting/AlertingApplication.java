/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting;

import nl.tekortwacht.alerting.config.AlertingConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Starts alerting as a service of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(AlertingConfiguration.class)
public class AlertingApplication {

    /** The application. */
    public AlertingApplication() {}

    /** Runs until it is stopped. */
    public static void main(String[] arguments) {
        SpringApplication.run(AlertingApplication.class, arguments);
    }
}
