/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import nl.tekortwacht.ingest.config.IngestConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Runs ingest by itself. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(IngestConfiguration.class)
public class IngestApplication {

    /** For Spring. */
    public IngestApplication() {}

    /** Starts the service; options are Spring's. */
    public static void main(String[] options) {
        SpringApplication.run(IngestApplication.class, options);
    }
}
