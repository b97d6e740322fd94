/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.config;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.tekortwacht.alerting.alert.AlertStore;
import nl.tekortwacht.alerting.alert.Intake;
import nl.tekortwacht.alerting.kafka.FindingsListener;
import nl.tekortwacht.alerting.kafka.RetryLog;
import nl.tekortwacht.audit.config.AuditDutiesConfiguration;
import nl.tekortwacht.contracts.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** From the topic to the intake. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tekortwacht.alerting.kafka.enabled", matchIfMissing = true)
@Import(AuditDutiesConfiguration.class)
class AlertingKafkaConfiguration {

    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(10);
    private static final int SESSION_TIMEOUT_MILLIS = 10_000;
    private static final int METADATA_AGE_MILLIS = 10_000;

    @Bean
    FindingsListener alertingFindingsListener(Intake intake, AlertStore store) {
        return new FindingsListener(intake, store);
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> alertingFindingsContainer(
            FindingsListener listener, KafkaProperties kafka, AlertingProperties properties) {
        ContainerProperties container = new ContainerProperties(Topics.FINDINGS);
        container.setMessageListener(listener);
        container.setGroupId(properties.kafka().groupId());
        ConcurrentMessageListenerContainer<String, byte[]> containers = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(consumer(kafka, properties.kafka())), container);
        containers.setBeanName("alertingFindingsContainer");
        containers.setConcurrency(properties.kafka().consumers());
        containers.setCommonErrorHandler(tryForEver());
        return containers;
    }

    private static Map<String, Object> consumer(KafkaProperties kafka, AlertingProperties.Kafka properties) {
        Map<String, Object> consumer = new HashMap<>(kafka.buildConsumerProperties());
        consumer.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        consumer.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // So soon others take over from an instance that died.
        consumer.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MILLIS);
        // So soon a topic is found that was made after the consumer began.
        consumer.putIfAbsent(ConsumerConfig.METADATA_MAX_AGE_CONFIG, METADATA_AGE_MILLIS);
        consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, properties.maxPollRecords());
        return consumer;
    }

    /** What cannot be read does not fail; so a failure is the database's, and skipping would lose alerts. */
    private static DefaultErrorHandler tryForEver() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_RETRY.toMillis(), 2);
        pauses.setMaxInterval(LONGEST_RETRY.toMillis());
        DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
        // Some exceptions count as hopeless by default and would be skipped.
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners(new RetryLog());
        return handler;
    }
}
