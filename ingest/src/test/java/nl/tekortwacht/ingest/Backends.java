/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.tekortwacht.ingest.postgres.IngestSchema;
import nl.tekortwacht.startup.DatabaseAddress;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real PostgreSQL and a real Kafka, each started once and shared by all tests. */
public final class Backends {

    private static final int PARTITIONS = 2;

    private Backends() {}

    private static final class Postgres {
        private static final String URL = start();

        private static String start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                String url = "r2dbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
                IngestSchema.migrate(DatabaseAddress.ofR2dbc(url, "postgres", "postgres"));
                return url;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Kafka {
        private static final EmbeddedKafkaBroker BROKER = start();

        private static EmbeddedKafkaBroker start() {
            EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
            broker.afterPropertiesSet();
            return broker;
        }
    }

    /** The address of the database, migrated. */
    public static String databaseUrl() {
        return Postgres.URL;
    }

    /** Connections to the database. */
    public static ConnectionFactory connections() {
        return ConnectionFactories.get(Postgres.URL.replace("//", "//postgres:postgres@"));
    }

    /** The addresses of the brokers. */
    public static String brokers() {
        return Kafka.BROKER.getBrokersAsString();
    }
}
