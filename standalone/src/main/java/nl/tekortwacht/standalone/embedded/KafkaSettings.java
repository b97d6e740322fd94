/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.embedded;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The broker's settings: one node, one copy, little memory. */
final class KafkaSettings {

    private KafkaSettings() {}

    static Map<String, String> of(Path folder, int port, int controllerPort, Durability durability) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("node.id", "1");
        settings.put("process.roles", "broker,controller");
        settings.put("log.dirs", folder.toString());
        addListeners(settings, port, controllerPort);
        addSmallness(settings);
        addKeeping(settings);
        if (durability == Durability.POWER_LOSS) {
            // There is no second copy that could make up for what only memory has.
            settings.put("log.flush.interval.messages", "1");
        }
        return settings;
    }

    private static void addListeners(Map<String, String> settings, int port, int controllerPort) {
        String broker = "BROKER://" + LoopbackPort.ADDRESS + ":" + port;
        String controller = LoopbackPort.ADDRESS + ":" + controllerPort;
        settings.put("listeners", broker + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", broker);
        settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "BROKER");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", "1@" + controller);
    }

    private static void addSmallness(Map<String, String> settings) {
        settings.put("num.partitions", Integer.toString(EmbeddedKafka.PARTITIONS));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("num.replica.fetchers", "1");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
    }

    private static void addKeeping(Map<String, String> settings) {
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.segment.bytes", "134217728");
        settings.put("log.retention.hours", "720");
        // Reports may be older than what is kept; what counts here is when they came in.
        settings.put("log.message.timestamp.type", "LogAppendTime");
    }
}
