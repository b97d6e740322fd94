/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.config;

import nl.tekortwacht.alerting.config.AlertingConfiguration;
import nl.tekortwacht.api.config.ApiConfiguration;
import nl.tekortwacht.detection.config.DetectionConfiguration;
import nl.tekortwacht.ingest.config.IngestConfiguration;
import nl.tekortwacht.standalone.disk.DiskReserve;
import nl.tekortwacht.standalone.http.DiskReserveFilter;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The four services as one application: one HTTP server, one connection pool, one clock. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    IngestConfiguration.class,
    DetectionConfiguration.class,
    AlertingConfiguration.class,
    ApiConfiguration.class,
    DemoConfiguration.class
})
public class StandaloneApplication {

    /** Takes nothing in while the disk is nearly full. */
    @Bean
    public DiskReserveFilter standaloneDiskReserveFilter(DiskReserve diskReserve) {
        return new DiskReserveFilter(diskReserve);
    }
}
