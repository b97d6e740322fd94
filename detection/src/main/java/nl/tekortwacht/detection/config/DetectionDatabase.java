/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.config;

import java.time.Clock;
import nl.tekortwacht.detection.detector.DetectionMeters;
import nl.tekortwacht.detection.detector.DetectorPorts;
import nl.tekortwacht.detection.detector.Outbox;
import nl.tekortwacht.detection.detector.OutlookStore;
import nl.tekortwacht.detection.detector.OverviewStore;
import nl.tekortwacht.detection.detector.RegistryLines;
import nl.tekortwacht.detection.detector.ReportLog;
import nl.tekortwacht.detection.detector.TimelineStore;
import nl.tekortwacht.detection.detector.Transactions;
import nl.tekortwacht.detection.postgres.PostgresOutbox;
import nl.tekortwacht.detection.postgres.PostgresOutlookStore;
import nl.tekortwacht.detection.postgres.PostgresOverviewStore;
import nl.tekortwacht.detection.postgres.PostgresRegistryLines;
import nl.tekortwacht.detection.postgres.PostgresReportLog;
import nl.tekortwacht.detection.postgres.PostgresTimelineStore;
import nl.tekortwacht.startup.DatabaseAddress;
import nl.tekortwacht.startup.SchemaUpdate;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** PostgreSQL: the schema, the stores, and the transaction that joins them. */
@Configuration(proxyBeanMethods = false)
class DetectionDatabase {

    /** Migrates when it is made, so before anything that needs it. */
    @Bean
    SchemaIsThere detectionSchema(R2dbcProperties database) {
        SchemaUpdate.apply(
                "detection",
                DatabaseAddress.ofR2dbc(database.getUrl(), database.getUsername(), database.getPassword()));
        return new SchemaIsThere();
    }

    /** That the schema is there. */
    static final class SchemaIsThere {}

    @Bean
    Transactions detectionTransactions(ReactiveTransactionManager manager) {
        TransactionalOperator operator = TransactionalOperator.create(manager);
        return new Transactions() {
            @Override
            public <T> Mono<T> inOne(Mono<T> work) {
                return operator.transactional(work);
            }
        };
    }

    @Bean
    ReportLog detectionReportLog(DatabaseClient database, SchemaIsThere detectionSchema) {
        return new PostgresReportLog(database);
    }

    @Bean
    TimelineStore detectionTimelineStore(DatabaseClient database, SchemaIsThere detectionSchema) {
        return new PostgresTimelineStore(database);
    }

    @Bean
    OutlookStore detectionOutlookStore(DatabaseClient database, SchemaIsThere detectionSchema) {
        return new PostgresOutlookStore(database);
    }

    @Bean
    OverviewStore detectionOverviewStore(DatabaseClient database, SchemaIsThere detectionSchema) {
        return new PostgresOverviewStore(database);
    }

    @Bean
    Outbox detectionOutbox(DatabaseClient database, Clock clock, SchemaIsThere detectionSchema) {
        return new PostgresOutbox(database, clock);
    }

    @Bean
    RegistryLines detectionRegistryLines(DatabaseClient database) {
        return new PostgresRegistryLines(database);
    }

    @Bean
    DetectorPorts detectionPorts(
            Transactions detectionTransactions,
            ReportLog detectionReportLog,
            TimelineStore detectionTimelineStore,
            OutlookStore detectionOutlookStore,
            OverviewStore detectionOverviewStore,
            Outbox detectionOutbox,
            DetectionMeters detectionMeters) {
        return new DetectorPorts(
                detectionTransactions,
                detectionReportLog,
                detectionTimelineStore,
                detectionOutlookStore,
                detectionOverviewStore,
                detectionOutbox,
                detectionMeters);
    }
}
