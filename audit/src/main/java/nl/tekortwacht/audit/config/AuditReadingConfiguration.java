/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.config;

import java.time.Clock;
import nl.tekortwacht.audit.http.AuditController;
import nl.tekortwacht.audit.log.AuditTrail;
import nl.tekortwacht.audit.postgres.PostgresVerifications;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Answers inspectors and auditors; for the service that answers people. */
@Configuration(proxyBeanMethods = false)
@Import(AuditConfiguration.class)
public class AuditReadingConfiguration {

    /** For Spring. */
    public AuditReadingConfiguration() {}

    /** The answers. */
    @Bean
    public AuditController auditController(
            AuditTrail auditTrail, PostgresVerifications auditVerifications, Clock clock) {
        return new AuditController(auditTrail, auditVerifications, clock);
    }
}
