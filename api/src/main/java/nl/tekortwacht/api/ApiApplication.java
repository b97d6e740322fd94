/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import nl.tekortwacht.api.config.ApiConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The service on its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ApiConfiguration.class)
public class ApiApplication {

    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(ApiApplication.class, args);
    }
}
