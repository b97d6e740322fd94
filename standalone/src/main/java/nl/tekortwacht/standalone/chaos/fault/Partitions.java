/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.fault;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;

/** Which instance reads which partitions, as Kafka sees it. */
final class Partitions implements AutoCloseable {

    private final Admin admin;

    Partitions(String bootstrapServers) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** The partitions of each instance of the group; nothing while the group has no members, or Kafka does not say. */
    SortedMap<String, List<Integer>> of(String group) throws InterruptedException {
        SortedMap<String, List<Integer>> partitions = new TreeMap<>();
        try {
            ConsumerGroupDescription described =
                    admin.describeConsumerGroups(List.of(group)).all().get().get(group);
            if (described != null) {
                described.members().forEach(member -> partitions.put(instance(member), partitions(member)));
            }
        } catch (ExecutionException e) {
            return new TreeMap<>();
        }
        return partitions;
    }

    /** The client's id is the instance's name and the number of its consumer. */
    private static String instance(MemberDescription member) {
        return member.clientId().split("-", 2)[0];
    }

    private static List<Integer> partitions(MemberDescription member) {
        return member.assignment().topicPartitions().stream()
                .map(TopicPartition::partition)
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        admin.close();
    }
}
