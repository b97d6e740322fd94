/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.utils.Time;

/** A real Kafka broker and controller in this process, that keeps its data in a folder and listens on this machine only. */
public final class EmbeddedKafka implements AutoCloseable {

    /** The time of a record is that of its arrival, whatever its sender says. */
    private static final Map<String, String> BY_OUR_CLOCK =
            Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");

    /** Partitions of every topic made here: as many consumers of one group may share the work. */
    public static final int PARTITIONS = 6;

    private static final short ONE_COPY = 1;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker and waits until it serves.
     *
     * @param folder where its data is; made if it is not there
     * @param port the port, or 0 for a free one
     * @throws CannotStartException if it does not start
     */
    public static EmbeddedKafka start(Path folder, int port, Durability durability) {
        int chosen = port == 0 ? LoopbackPort.free() : port;
        try {
            Files.createDirectories(folder);
            Map<String, String> settings = KafkaSettings.of(folder, chosen, LoopbackPort.free(), durability);
            KafkaStorage.formatOnce(folder, settings);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(server, chosen);
        } catch (IOException e) {
            throw new CannotStartException("The embedded Kafka cannot start: " + e.getMessage(), e);
        }
    }

    /** The address for clients. */
    public String bootstrapServers() {
        return LoopbackPort.ADDRESS + ":" + port;
    }

    /**
     * Makes the topics that are not there yet.
     *
     * @throws CannotStartException if Kafka refuses
     */
    public void createTopics(Collection<String> names) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            Set<String> missing = new HashSet<>(names);
            missing.removeAll(admin.listTopics().names().get());
            admin.createTopics(missing.stream()
                            .map(name -> new NewTopic(name, PARTITIONS, ONE_COPY).configs(BY_OUR_CLOCK))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new CannotStartException("Kafka did not make its topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("interrupted while Kafka made its topics", e);
        }
    }

    /** Stops it and waits until it has stopped. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
