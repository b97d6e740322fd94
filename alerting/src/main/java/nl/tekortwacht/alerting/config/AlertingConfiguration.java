/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.ConnectionFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.access.config.AccessConfiguration;
import nl.tekortwacht.alerting.alert.AlertStore;
import nl.tekortwacht.alerting.alert.AlertWriter;
import nl.tekortwacht.alerting.alert.Chores;
import nl.tekortwacht.alerting.alert.Circumstances;
import nl.tekortwacht.alerting.alert.ConfirmationMails;
import nl.tekortwacht.alerting.alert.Confirmations;
import nl.tekortwacht.alerting.alert.HolderContacts;
import nl.tekortwacht.alerting.alert.Intake;
import nl.tekortwacht.alerting.alert.People;
import nl.tekortwacht.alerting.alert.SilenceReminders;
import nl.tekortwacht.alerting.alert.Stores;
import nl.tekortwacht.alerting.alert.SubscriptionStore;
import nl.tekortwacht.alerting.alert.TestAlerts;
import nl.tekortwacht.alerting.audience.Directory;
import nl.tekortwacht.alerting.http.AcknowledgementsController;
import nl.tekortwacht.alerting.http.SilencesController;
import nl.tekortwacht.alerting.message.ConfirmationWriter;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.alerting.message.MessageWriter;
import nl.tekortwacht.alerting.micrometer.MicrometerCounts;
import nl.tekortwacht.alerting.postgres.Leases;
import nl.tekortwacht.alerting.postgres.PostgresAcknowledgements;
import nl.tekortwacht.alerting.postgres.PostgresAlertStore;
import nl.tekortwacht.alerting.postgres.PostgresBeliefStore;
import nl.tekortwacht.alerting.postgres.PostgresConfirmations;
import nl.tekortwacht.alerting.postgres.PostgresDeliveryStore;
import nl.tekortwacht.alerting.postgres.PostgresHolderContacts;
import nl.tekortwacht.alerting.postgres.PostgresSilenceStore;
import nl.tekortwacht.alerting.postgres.PostgresSubscriptionStore;
import nl.tekortwacht.alerting.postgres.PostgresWaitingStore;
import nl.tekortwacht.alerting.postgres.Schema;
import nl.tekortwacht.alerting.silence.SilenceStore;
import nl.tekortwacht.alerting.yaml.RoutesFile;
import nl.tekortwacht.audit.config.AuditConfiguration;
import nl.tekortwacht.contracts.json.ContractsModule;
import nl.tekortwacht.startup.DatabaseAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** All of alerting: from the topic to the recorded alert here, from there to the receiver, what is routed and what messages look like, in what it imports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertingProperties.class)
@Import({
    AccessConfiguration.class,
    AuditConfiguration.class,
    AlertingDeliveryConfiguration.class,
    AlertingKafkaConfiguration.class,
    AlertingMessageConfiguration.class,
    AlertingRoutesConfiguration.class
})
public class AlertingConfiguration {

    static final String LOCAL = "http://localhost:8080";

    /** Wires nothing by itself. */
    public AlertingConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    ContractsModule contractsModule() {
        return new ContractsModule();
    }

    @Bean
    Schema alertingSchema(R2dbcProperties database, AlertingProperties properties, Clock clock) {
        return Schema.migrate(
                DatabaseAddress.ofR2dbc(database.getUrl(), database.getUsername(), database.getPassword()),
                Objects.requireNonNullElseGet(properties.watchFrom(), clock::instant));
    }

    @Bean
    AlertStore alertingAlertStore(ConnectionFactory connections, Schema alertingSchema) {
        TransactionalOperator transaction = TransactionalOperator.create(new R2dbcTransactionManager(connections));
        return new PostgresAlertStore(DatabaseClient.create(connections), transaction, alertingSchema);
    }

    @Bean
    PostgresSubscriptionStore alertingSubscriptionStore(ConnectionFactory connections, Schema alertingSchema) {
        return new PostgresSubscriptionStore(DatabaseClient.create(connections), alertingSchema);
    }

    @Bean
    HolderContacts alertingHolderContacts(ConnectionFactory connections, Schema alertingSchema) {
        return new PostgresHolderContacts(DatabaseClient.create(connections), alertingSchema);
    }

    @Bean
    PostgresDeliveryStore alertingDeliveryStore(ConnectionFactory connections, Schema alertingSchema) {
        return new PostgresDeliveryStore(
                DatabaseClient.create(connections), new Leases(UUID.randomUUID()), alertingSchema);
    }

    @Bean
    Links alertingLinks(Environment environment) {
        return new Links(environment.getProperty("tekortwacht.public-url", URI.class, URI.create(LOCAL)));
    }

    @Bean
    MicrometerCounts alertingCounts(MeterRegistry registry) {
        return new MicrometerCounts(registry);
    }

    @Bean
    SilenceStore alertingSilenceStore(ConnectionFactory connections, Schema alertingSchema) {
        return new PostgresSilenceStore(DatabaseClient.create(connections), alertingSchema);
    }

    @Bean
    Stores alertingStores(AlertStore alerts, ConnectionFactory connections, Schema alertingSchema) {
        DatabaseClient database = DatabaseClient.create(connections);
        return new Stores(
                alerts,
                new PostgresBeliefStore(database, alertingSchema),
                new PostgresWaitingStore(database, alertingSchema));
    }

    @Bean
    Circumstances alertingCircumstances(
            Mono<Directory> alertingDirectory,
            RoutesFile alertingRoutes,
            SilenceStore silences,
            AlertingProperties properties,
            Clock clock) {
        return new Circumstances(
                alertingDirectory,
                alertingRoutes,
                Mono.defer(() -> silences.inForce(clock.instant())),
                properties.holdDown());
    }

    @Bean
    AlertWriter alertingAlertWriter(Links links) {
        return new AlertWriter(new MessageWriter(links));
    }

    @Bean
    Intake alertingIntake(
            Stores stores, Circumstances circumstances, AlertWriter writer, MicrometerCounts counts, Clock clock) {
        return new Intake(stores, circumstances, writer, counts, clock);
    }

    @Bean
    Chores alertingChores(Stores stores, Circumstances circumstances, AlertWriter writer, Clock clock) {
        return new Chores(stores, circumstances, writer, clock);
    }

    @Bean
    SilenceReminders alertingSilenceReminders(
            AlertStore alerts,
            SilenceStore silences,
            Mono<Directory> alertingDirectory,
            AlertWriter writer,
            Clock clock) {
        return new SilenceReminders(alerts, silences, alertingDirectory, writer, clock);
    }

    @Bean
    SilencesController alertingSilencesController(SilenceStore silences, Clock clock) {
        return new SilencesController(silences, UUID::randomUUID, clock);
    }

    @Bean
    AcknowledgementsController alertingAcknowledgementsController(
            ConnectionFactory connections, Schema alertingSchema, Clock clock) {
        return new AcknowledgementsController(
                new PostgresAcknowledgements(DatabaseClient.create(connections), alertingSchema),
                UUID::randomUUID,
                clock);
    }

    @Bean
    TestAlerts alertingTestAlerts(
            AlertStore store, PostgresSubscriptionStore requests, AlertWriter writer, Clock clock) {
        return new TestAlerts(store, requests, writer, clock);
    }

    @Bean
    ConfirmationMails alertingConfirmationMails(
            AlertStore store, Confirmations confirmations, AlertWriter writer, Links links, Clock clock) {
        return new ConfirmationMails(store, confirmations, writer, new ConfirmationWriter(links), clock);
    }

    @Bean
    Confirmations alertingConfirmations(ConnectionFactory connections, Schema alertingSchema) {
        return new PostgresConfirmations(DatabaseClient.create(connections), alertingSchema);
    }

    /** Everybody who can be reached, read again when it is no longer good. */
    @Bean
    Mono<Directory> alertingDirectory(
            SubscriptionStore subscriptions, HolderContacts holders, AlertingProperties properties) {
        People people = new People(properties.audiences().addresses(), subscriptions, holders);
        return Mono.defer(people::read)
                .cache(any -> properties.subscriptionsRefresh(), error -> Duration.ZERO, () -> Duration.ZERO);
    }
}
