/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded Kafka keeps its topics and records over a restart. */
class EmbeddedKafkaTest {

    private static final String TOPIC = "reports";

    @TempDir
    Path folder;

    @Test
    void keepsItsRecordsWhenItIsStoppedAndStartedAgain() throws Exception {
        try (EmbeddedKafka kafka = start(Durability.POWER_LOSS)) {
            kafka.createTopics(List.of(TOPIC));
            send(kafka, "first");
        }
        try (EmbeddedKafka kafka = start(Durability.PROCESS_END)) {
            kafka.createTopics(List.of(TOPIC));
            send(kafka, "second");
            assertThat(receive(kafka, 2)).containsExactly("first", "second");
        }
    }

    private EmbeddedKafka start(Durability durability) {
        return EmbeddedKafka.start(folder.resolve("kafka"), 0, durability);
    }

    private static void send(EmbeddedKafka kafka, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, value, value)).get();
        }
    }

    private static Set<String> receive(EmbeddedKafka kafka, int count) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest");
        Set<String> received = new TreeSet<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(IntStream.range(0, EmbeddedKafka.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(TOPIC, partition))
                    .toList());
            for (int i = 0; i < 20 && received.size() < count; i++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> received.add(record.value()));
            }
        }
        return received;
    }
}
