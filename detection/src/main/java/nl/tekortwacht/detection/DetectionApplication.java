/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection;

import nl.tekortwacht.detection.config.DetectionConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Detection as a process of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(DetectionConfiguration.class)
public class DetectionApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(DetectionApplication.class, arguments);
    }
}
