/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.config;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.access.token.Tokens;
import nl.tekortwacht.contracts.topic.Topics;
import nl.tekortwacht.ingest.kafka.IntakeListener;
import nl.tekortwacht.ingest.kafka.KafkaIntake;
import nl.tekortwacht.ingest.kafka.RecordSenders;
import nl.tekortwacht.ingest.kafka.RefusedSender;
import nl.tekortwacht.ingest.receipt.ReportReceipt;
import nl.tekortwacht.ingest.submission.SubmissionIds;
import nl.tekortwacht.ingest.submission.Submissions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** The intake by Kafka, for large parties. */
@Configuration(proxyBeanMethods = false)
class IngestKafkaIntake {

    private static final long FIRST_BACKOFF_MILLIS = 500;
    private static final double BACKOFF_FACTOR = 2;
    private static final long LONGEST_BACKOFF_MILLIS = 5_000;
    private static final int SESSION_TIMEOUT_MILLIS = 10_000;

    @Bean
    NewTopic ingestIntakeTopic(
            @Value("${tekortwacht.kafka.partitions:6}") int partitions,
            @Value("${tekortwacht.kafka.replicas:1}") int replicas) {
        // When a record was sent is told by the broker: until then its token must be good.
        return new NewTopic(Topics.INTAKE, partitions, (short) replicas)
                .configs(withAppendTime(IngestConfiguration.topic(Topics.INTAKE, partitions, replicas)
                        .configs()));
    }

    private static Map<String, String> withAppendTime(@Nullable Map<String, String> configuration) {
        Map<String, String> changed = new HashMap<>(Objects.requireNonNullElse(configuration, Map.of()));
        changed.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        return changed;
    }

    @Bean
    NewTopic ingestRefusedTopic(
            @Value("${tekortwacht.kafka.partitions:6}") int partitions,
            @Value("${tekortwacht.kafka.replicas:1}") int replicas) {
        return IngestConfiguration.topic(Topics.REFUSED, partitions, replicas);
    }

    @Bean
    RefusedSender ingestRefusedSender(KafkaProperties kafka, IngestProperties properties) {
        return new RefusedSender(
                IngestConfiguration.producerSettings(kafka),
                properties.kafkaIntake().batchTimeout());
    }

    @Bean
    KafkaIntake ingestKafkaIntake(
            ReportReceipt ingestReportReceipt,
            Submissions ingestSubmissions,
            RefusedSender ingestRefusedSender,
            SubmissionIds ingestSubmissionIds,
            Tokens tokens,
            Clock clock) {
        KafkaIntake.Ports ports = new KafkaIntake.Ports(
                ingestReportReceipt, ingestSubmissions, ingestRefusedSender, new RecordSenders(tokens));
        return new KafkaIntake(ports, clock, ingestSubmissionIds);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "tekortwacht.ingest.kafka-intake.enabled", matchIfMissing = true)
    ConcurrentMessageListenerContainer<byte[], byte[]> ingestIntakeContainer(
            KafkaIntake ingestKafkaIntake,
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            IngestProperties properties) {
        IngestProperties.KafkaIntake intake = properties.kafkaIntake();
        ContainerProperties container = new ContainerProperties(Topics.INTAKE);
        container.setGroupId(intake.group());
        container.setMessageListener(new IntakeListener(ingestKafkaIntake, intake.batchTimeout()));
        container.setAckMode(ContainerProperties.AckMode.BATCH);
        ConcurrentMessageListenerContainer<byte[], byte[]> records = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(consumerSettings(kafka, connection, intake)), container);
        records.setConcurrency(intake.consumers());
        records.setCommonErrorHandler(untilItWorks());
        return records;
    }

    private static Map<String, Object> consumerSettings(
            KafkaProperties kafka, KafkaConnectionDetails connection, IngestProperties.KafkaIntake intake) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getConsumer().getBootstrapServers());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, intake.maxPollRecords());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // A process that was killed is replaced within this time.
        settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MILLIS);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    /** The same batch again, whatever the failure: to leave a batch out would be to lose reports. */
    private static DefaultErrorHandler untilItWorks() {
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST_BACKOFF_MILLIS, BACKOFF_FACTOR);
        backOff.setMaxInterval(LONGEST_BACKOFF_MILLIS);
        DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
