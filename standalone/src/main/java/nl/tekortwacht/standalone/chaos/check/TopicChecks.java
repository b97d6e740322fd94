/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.check;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.topic.Topics;
import nl.tekortwacht.standalone.embedded.EmbeddedKafka;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic of findings: each event of the log is there, nothing else, and the events of a product in their order. */
final class TopicChecks {

    private static final Duration POLL = Duration.ofSeconds(5);

    private TopicChecks() {}

    static List<Check> run(Rows database, String bootstrapServers) throws SQLException {
        Map<String, Long> seqOf = new HashMap<>();
        Map<String, String> productOf = new LinkedHashMap<>();
        for (List<String> row :
                database.read("select event_id, seq, product_id from detection.findings order by seq")) {
            seqOf.put(row.getFirst(), Long.parseLong(row.get(1)));
            productOf.put(row.getFirst(), row.get(2));
        }
        List<String> told = told(bootstrapServers);
        Set<String> seen = new HashSet<>(told);
        List<String> unknown =
                seen.stream().filter(event -> !seqOf.containsKey(event)).toList();
        List<String> missing =
                seqOf.keySet().stream().filter(event -> !seen.contains(event)).toList();
        return List.of(
                Check.of("every event of the log is on the topic", seqOf.size(), missing),
                Check.of("every event on the topic is in the log", seen.size(), unknown),
                Check.of(
                        "events of a product are on the topic in their order",
                        seen.size(),
                        outOfOrder(told, seqOf, productOf)));
    }

    /** An event may be there twice; what counts is when it was there first. */
    private static List<String> outOfOrder(List<String> told, Map<String, Long> seqOf, Map<String, String> productOf) {
        Map<String, Long> last = new HashMap<>();
        Set<String> before = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (String event : told) {
            Long seq = seqOf.get(event);
            String product = productOf.get(event);
            if (seq == null || product == null || !before.add(event)) {
                continue;
            }
            Long previous = last.put(product, seq);
            if (previous != null && previous > seq) {
                wrong.add(product + ": " + seq + " after " + previous);
            }
        }
        return wrong;
    }

    /** The ids of all events on the topic, partition by partition in their order. */
    private static List<String> told(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        List<String> told = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, EmbeddedKafka.PARTITIONS)
                    .mapToObj(part -> new TopicPartition(Topics.FINDINGS, part))
                    .toList();
            for (TopicPartition partition : partitions) {
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
                while (consumer.position(partition) < end) {
                    consumer.poll(POLL)
                            .forEach(record -> told.add(Json.MAPPER
                                    .readTree(record.value())
                                    .path("eventId")
                                    .asString()));
                }
            }
        }
        return told;
    }
}
