/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.tekortwacht.contracts.topic.Topics;
import nl.tekortwacht.standalone.embedded.DataFolder;
import nl.tekortwacht.standalone.embedded.Durability;
import nl.tekortwacht.standalone.embedded.EmbeddedDatabase;
import nl.tekortwacht.standalone.embedded.EmbeddedKafka;

/**
 * An empty PostgreSQL and Kafka in a folder of their own, set up as {@code start} sets them up: what is acknowledged
 * survives the loss of power. Closing it removes the folder.
 */
public final class Surroundings implements AutoCloseable {

    private static final List<String> LEFT = List.of(
            "kafka",
            "kafka.properties",
            "postgres",
            "postgres.log",
            "postgres.password",
            "postgres-programs",
            "tekortwacht.log",
            "tekortwacht.lock");

    private final DataFolder data;
    private final EmbeddedDatabase database;
    private final EmbeddedKafka kafka;
    private boolean isClosed;

    private Surroundings(DataFolder data, EmbeddedDatabase database, EmbeddedKafka kafka) {
        this.data = data;
        this.database = database;
        this.kafka = kafka;
    }

    /**
     * Starts both, with the topics of the house.
     *
     * @param parent the folder to make the folder in
     */
    public static Surroundings open(Path parent) throws IOException {
        Files.createDirectories(parent);
        DataFolder data = DataFolder.open(Files.createTempDirectory(parent, "bench"));
        EmbeddedDatabase database = EmbeddedDatabase.start(
                data.resolve("postgres"), data.resolve("postgres-programs"), 0, Durability.POWER_LOSS);
        try {
            EmbeddedKafka kafka = EmbeddedKafka.start(data.resolve("kafka"), 0, Durability.POWER_LOSS);
            kafka.createTopics(List.of(Topics.REPORTS, Topics.FINDINGS));
            Surroundings opened = new Surroundings(data, database, kafka);
            // PostgreSQL is a process of its own, which Ctrl-C alone does not end.
            Runtime.getRuntime().addShutdownHook(new Thread(opened::close, "bench-end"));
            return opened;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Its folder. */
    Path folder() {
        return data.path();
    }

    /** Its database. */
    public EmbeddedDatabase database() {
        return database;
    }

    /** Its Kafka. */
    public EmbeddedKafka kafka() {
        return kafka;
    }

    /** A new connection to the database. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    /** Lets PostgreSQL write what it still has to write, so that the next to be measured does not pay for it. */
    public void settle() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    /** Stops both and removes the folder, once. */
    @Override
    public synchronized void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        kafka.close();
        database.close();
        LEFT.forEach(data::remove);
        data.close();
        try {
            Files.deleteIfExists(data.path());
        } catch (IOException e) {
            throw new IllegalStateException("the folder " + data.path() + " was not removed", e);
        }
    }
}
