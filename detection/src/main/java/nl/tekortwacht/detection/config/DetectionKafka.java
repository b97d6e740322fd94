/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.config;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.tekortwacht.contracts.topic.Topics;
import nl.tekortwacht.detection.detector.Detector;
import nl.tekortwacht.detection.detector.ReportLog;
import nl.tekortwacht.detection.kafka.KafkaEventSender;
import nl.tekortwacht.detection.kafka.ReportListener;
import nl.tekortwacht.detection.kafka.StoredPositions;
import nl.tekortwacht.startup.TopicsWhenKafkaComes;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Kafka: reports in, events out. */
@Configuration(proxyBeanMethods = false)
class DetectionKafka {

    private static final long FIRST_BACKOFF_MILLIS = 500;
    private static final double BACKOFF_FACTOR = 2;
    private static final long LONGEST_BACKOFF_MILLIS = 5_000;
    private static final int SESSION_TIMEOUT_MILLIS = 10_000;
    private static final int METADATA_AGE_MILLIS = 10_000;

    /** The topic that detection owns; if it is there already with fewer partitions, the rest is added. */
    @Bean
    NewTopic detectionFindingsTopic(DetectionProperties properties) {
        return TopicBuilder.name(Topics.FINDINGS)
                .partitions(properties.relay().partitions())
                .build();
    }

    /** Makes the topic also when Kafka comes up later. */
    @Bean
    TopicsWhenKafkaComes detectionTopicsWhenKafkaComes(KafkaAdmin admin) {
        return new TopicsWhenKafkaComes(admin, Duration.ofSeconds(5));
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "tekortwacht.detection.consume", matchIfMissing = true)
    ConcurrentMessageListenerContainer<byte[], byte[]> detectionReports(
            Detector detectionDetector,
            ReportLog detectionReportLog,
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            DetectionProperties properties) {
        ContainerProperties container = new ContainerProperties(Topics.REPORTS);
        container.setGroupId(properties.group());
        container.setMessageListener(new ReportListener(detectionDetector, properties.batchTimeout()));
        container.setConsumerRebalanceListener(new StoredPositions(detectionReportLog, properties.batchTimeout()));
        // Kafka's own offsets follow after the commit in the database; they serve only to show the lag.
        container.setAckMode(ContainerProperties.AckMode.BATCH);
        Map<String, Object> settings = consumerSettings(kafka, connection, properties);
        ConcurrentMessageListenerContainer<byte[], byte[]> reports =
                new ConcurrentMessageListenerContainer<>(new DefaultKafkaConsumerFactory<>(settings), container);
        reports.setConcurrency(properties.consumers());
        reports.setCommonErrorHandler(untilItWorks());
        return reports;
    }

    private static Map<String, Object> consumerSettings(
            KafkaProperties kafka, KafkaConnectionDetails connection, DetectionProperties properties) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getConsumer().getBootstrapServers());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, properties.maxPollRecords());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // So soon others take over from an instance that died.
        settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MILLIS);
        // So soon a topic is found that was made after the consumer began.
        settings.putIfAbsent(ConsumerConfig.METADATA_MAX_AGE_CONFIG, METADATA_AGE_MILLIS);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // The topic is ingest's to make, with the partitions that it wants.
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

    /** The sender with a producer of its own, not a bean: Boot's own would step aside for it. */
    @Bean
    KafkaEventSender detectionEventSender(
            KafkaProperties kafka, KafkaConnectionDetails connection, DetectionProperties properties) {
        Map<String, Object> settings = producerSettings(kafka, connection);
        return new KafkaEventSender(
                new DefaultKafkaProducerFactory<>(settings), properties.relay().timeout());
    }

    private static Map<String, Object> producerSettings(KafkaProperties kafka, KafkaConnectionDetails connection) {
        Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getProducer().getBootstrapServers());
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        return settings;
    }
}
