/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.config;

import java.nio.file.Path;
import nl.tekortwacht.ingest.http.Bodies;
import nl.tekortwacht.ingest.http.ImportDesk;
import nl.tekortwacht.ingest.http.ImportsEndpoint;
import nl.tekortwacht.ingest.http.SubmissionDesk;
import nl.tekortwacht.ingest.http.TemplatesEndpoint;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms in which reports come, published lists in their raw form, and templates for those who report. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestLimits.class)
class IngestForms {

    @Bean
    Bodies ingestBodies(IngestLimits limits, @Value("${java.io.tmpdir}") Path folder) {
        return new Bodies(limits.toLimits(), folder);
    }

    @Bean
    ImportsEndpoint ingestImportsEndpoint(
            SubmissionDesk ingestRegistryDesk,
            SubmissionDesk ingestReportsDesk,
            Bodies ingestBodies,
            IngestLimits limits) {
        return new ImportsEndpoint(new ImportDesk(
                ingestRegistryDesk,
                ingestReportsDesk,
                ingestBodies,
                limits.importBytes().toBytes()));
    }

    @Bean
    TemplatesEndpoint ingestTemplatesEndpoint() {
        return new TemplatesEndpoint();
    }
}
