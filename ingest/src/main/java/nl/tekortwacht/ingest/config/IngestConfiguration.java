/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.ConnectionFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import nl.tekortwacht.access.config.AccessConfiguration;
import nl.tekortwacht.audit.config.AuditDutiesConfiguration;
import nl.tekortwacht.contracts.json.ContractsModule;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.contracts.topic.Topics;
import nl.tekortwacht.ingest.http.AnsweredLaterFilter;
import nl.tekortwacht.ingest.http.ApiVersionFilter;
import nl.tekortwacht.ingest.http.Bodies;
import nl.tekortwacht.ingest.http.RegistryEndpoint;
import nl.tekortwacht.ingest.http.ReportsEndpoint;
import nl.tekortwacht.ingest.http.SubmissionDesk;
import nl.tekortwacht.ingest.intake.Intake;
import nl.tekortwacht.ingest.intake.Reception;
import nl.tekortwacht.ingest.kafka.KafkaReportSender;
import nl.tekortwacht.ingest.micrometer.MicrometerReceiptCounters;
import nl.tekortwacht.ingest.postgres.Database;
import nl.tekortwacht.ingest.postgres.IngestSchema;
import nl.tekortwacht.ingest.postgres.PostgresRegistryLog;
import nl.tekortwacht.ingest.postgres.PostgresReportLedger;
import nl.tekortwacht.ingest.receipt.ReceiptCounters;
import nl.tekortwacht.ingest.receipt.RegistryLog;
import nl.tekortwacht.ingest.receipt.RegistryReceipt;
import nl.tekortwacht.ingest.receipt.ReportLedger;
import nl.tekortwacht.ingest.receipt.ReportReceipt;
import nl.tekortwacht.ingest.receipt.ReportSender;
import nl.tekortwacht.ingest.submission.Sender;
import nl.tekortwacht.startup.DatabaseAddress;
import nl.tekortwacht.startup.TopicsWhenKafkaComes;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** Wires ingest. May stand in one context with the other services. */
@Configuration(proxyBeanMethods = false)
@Import({
    AccessConfiguration.class,
    AuditDutiesConfiguration.class,
    IngestReceipts.class,
    IngestForms.class,
    IngestKafkaIntake.class
})
@PropertySource("classpath:nl/tekortwacht/ingest/config/ingest.properties")
public class IngestConfiguration {

    private static final String TRUST = "${tekortwacht.ingest.trust-received-at:false}";

    /** For Spring. */
    public IngestConfiguration() {}

    /** The clock that stamps what is received. */
    @Bean
    @ConditionalOnMissingBean(Clock.class)
    public Clock ingestClock() {
        return Clock.systemUTC();
    }

    /** The rules in the file that {@code tekortwacht.rules} names, else those that ship. */
    @Bean
    @ConditionalOnMissingBean(RuleBook.class)
    public RuleBook ingestRuleBook(@Value("${tekortwacht.rules:}") String file) {
        return file.isBlank() ? RulesYaml.defaults() : RulesYaml.read(Path.of(file));
    }

    /** The wire form of the contracts, for what is answered. */
    @Bean
    @ConditionalOnMissingBean(ContractsModule.class)
    public ContractsModule ingestContractsModule() {
        return new ContractsModule();
    }

    /** The schema, brought up to date. */
    @Bean
    public IngestSchema ingestSchema(R2dbcProperties database) {
        return IngestSchema.migrate(
                DatabaseAddress.ofR2dbc(database.getUrl(), database.getUsername(), database.getPassword()));
    }

    /** The door to the database. */
    @Bean
    @DependsOn("ingestSchema")
    public Database ingestDatabase(ConnectionFactory connections) {
        return new Database(connections);
    }

    /** The registry that all instances share. */
    @Bean
    public RegistryLog ingestRegistryLog(Database ingestDatabase) {
        return new PostgresRegistryLog(ingestDatabase);
    }

    /** The identities of accepted reports. */
    @Bean
    public ReportLedger ingestReportLedger(Database ingestDatabase) {
        return new PostgresReportLedger(ingestDatabase);
    }

    /** The topic of accepted reports. */
    @Bean
    public NewTopic ingestReportsTopic(
            @Value("${tekortwacht.kafka.partitions:6}") int partitions,
            @Value("${tekortwacht.kafka.replicas:1}") int replicas) {
        return topic(Topics.REPORTS, partitions, replicas);
    }

    static NewTopic topic(String name, int partitions, int replicas) {
        return TopicBuilder.name(name)
                .partitions(partitions)
                .replicas(replicas)
                // One replica may be away without stopping the intake; never so many that one disk alone has a report.
                .config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(Math.max(1, replicas - 1)))
                .build();
    }

    /** Makes the topics also when Kafka comes up later. */
    @Bean
    public TopicsWhenKafkaComes ingestTopicsWhenKafkaComes(KafkaAdmin admin) {
        return new TopicsWhenKafkaComes(admin, Duration.ofSeconds(5));
    }

    /** Sends accepted reports; {@code spring.kafka.producer.*} sets what it does not insist on. */
    @Bean
    public ReportSender ingestReportSender(KafkaProperties kafka) {
        return new KafkaReportSender(producerSettings(kafka));
    }

    static Map<String, Object> producerSettings(KafkaProperties kafka) {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        configuration.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        configuration.putAll(kafka.buildProducerProperties());
        return configuration;
    }

    /** Counts lines. */
    @Bean
    public ReceiptCounters ingestReceiptCounters(MeterRegistry meters) {
        return new MicrometerReceiptCounters(meters);
    }

    /** Takes reports in. */
    @Bean
    public ReportReceipt ingestReportReceipt(
            RuleBook rules, Clock clock, @Value(TRUST) boolean isTrusted, ReportReceipt.Ports ingestPorts) {
        Intake intake = new Intake(ingestPorts.registry().registry(), rules);
        Function<Sender, Reception> reception = sender -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return isTrusted && sender.isTrusted() ? new Reception.Backfill(now) : new Reception.Stamped(now);
        };
        return new ReportReceipt(intake, reception, clock, ingestPorts);
    }

    /** Where reports go. */
    @Bean
    public ReportReceipt.Ports ingestPorts(
            RegistryLog ingestRegistryLog,
            ReportLedger ingestReportLedger,
            ReportSender ingestReportSender,
            ReceiptCounters ingestReceiptCounters) {
        return new ReportReceipt.Ports(
                ingestRegistryLog, ingestReportLedger, ingestReportSender, ingestReceiptCounters);
    }

    /** Takes registry lines in. */
    @Bean
    public RegistryReceipt ingestRegistryReceipt(
            RegistryLog ingestRegistryLog,
            ReportLedger ingestReportLedger,
            ReceiptCounters ingestReceiptCounters,
            Clock clock,
            @Value(TRUST) boolean isTrusted) {
        return new RegistryReceipt(
                new RegistryReceipt.Ports(ingestRegistryLog, ingestReportLedger, ingestReceiptCounters),
                clock,
                isTrusted);
    }

    /** The door for reports. */
    @Bean
    public ReportsEndpoint ingestReportsEndpoint(SubmissionDesk ingestReportsDesk, Bodies ingestBodies) {
        return new ReportsEndpoint(ingestReportsDesk, ingestBodies);
    }

    /** The door for registry lines. */
    @Bean
    public RegistryEndpoint ingestRegistryEndpoint(SubmissionDesk ingestRegistryDesk, Bodies ingestBodies) {
        return new RegistryEndpoint(ingestRegistryDesk, ingestBodies);
    }

    /** Says the version of the interface. */
    @Bean
    public ApiVersionFilter ingestApiVersionFilter() {
        return new ApiVersionFilter();
    }

    /** Keeps kept-alive connections going. */
    @Bean
    public AnsweredLaterFilter ingestAnsweredLaterFilter() {
        return new AnsweredLaterFilter();
    }
}
