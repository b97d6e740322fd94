/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Clock;
import java.time.Duration;
import nl.tekortwacht.audit.http.AuditWebFilter;
import nl.tekortwacht.audit.log.AuditLog;
import nl.tekortwacht.audit.log.AuditStore;
import nl.tekortwacht.audit.log.AuditTrail;
import nl.tekortwacht.audit.log.BatchedAuditLog;
import nl.tekortwacht.audit.micrometer.MicrometerAudit;
import nl.tekortwacht.audit.postgres.AuditSchema;
import nl.tekortwacht.audit.postgres.Database;
import nl.tekortwacht.audit.postgres.PostgresAuditStore;
import nl.tekortwacht.audit.postgres.PostgresAuditTrail;
import nl.tekortwacht.audit.postgres.PostgresVerifications;
import nl.tekortwacht.startup.DatabaseAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Records what is done in a service. Every service with an HTTP server imports it; several may in one context. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditProperties.class)
public class AuditConfiguration {

    static final String SERVICE = "${spring.application.name:tekortwacht}";

    private static final Duration SHOW_EVERY = Duration.ofSeconds(30);

    /** For Spring. */
    public AuditConfiguration() {}

    /** The schema, brought up to date. */
    @Bean
    public AuditSchema auditSchema(R2dbcProperties database) {
        return AuditSchema.migrate(
                DatabaseAddress.ofR2dbc(database.getUrl(), database.getUsername(), database.getPassword()));
    }

    /** The door to the database. */
    @Bean
    @DependsOn("auditSchema")
    public Database auditDatabase(ConnectionFactory connections) {
        return new Database(connections);
    }

    /** Puts events into the chain. */
    @Bean
    public AuditStore auditStore(Database auditDatabase, Clock clock) {
        return new PostgresAuditStore(auditDatabase, clock);
    }

    /** Reads the chain. */
    @Bean
    public AuditTrail auditTrail(Database auditDatabase) {
        return new PostgresAuditTrail(auditDatabase);
    }

    /** The figures. */
    @Bean
    public MicrometerAudit auditFigures(MeterRegistry meters) {
        return new MicrometerAudit(meters);
    }

    /** The log. */
    @Bean
    public AuditLog auditLog(
            AuditStore auditStore, MicrometerAudit auditFigures, Clock clock, AuditProperties properties) {
        BatchedAuditLog.Limits limits = new BatchedAuditLog.Limits(
                properties.batch(), properties.waiting(), properties.patience(), properties.pause());
        return new BatchedAuditLog(auditStore, auditFigures, clock, limits);
    }

    /** Records requests. */
    @Bean
    @ConditionalOnBooleanProperty(name = "tekortwacht.audit.enabled", matchIfMissing = true)
    public AuditWebFilter auditWebFilter(AuditLog auditLog, Clock clock, @Value(SERVICE) String service) {
        return new AuditWebFilter(auditLog, clock, service);
    }

    /** What is remembered of verifications. */
    @Bean
    public PostgresVerifications auditVerifications(Database auditDatabase) {
        return new PostgresVerifications(auditDatabase);
    }

    /** Shows what the last verification found, whoever did it. */
    @Bean
    Loop auditFiguresLook(PostgresVerifications auditVerifications, MicrometerAudit auditFigures) {
        return new Loop("look at the last verification", SHOW_EVERY, () -> auditVerifications
                .last()
                .doOnNext(auditFigures::show));
    }
}
