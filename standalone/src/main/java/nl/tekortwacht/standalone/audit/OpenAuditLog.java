/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.audit;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.audit.kafka.KafkaAnchors;
import nl.tekortwacht.audit.log.AuditTrail;
import nl.tekortwacht.audit.postgres.Database;
import nl.tekortwacht.audit.postgres.DecisionCover;
import nl.tekortwacht.audit.postgres.PostgresAuditTrail;
import nl.tekortwacht.audit.postgres.ReceiptCover;
import nl.tekortwacht.audit.verification.Anchors;
import nl.tekortwacht.audit.verification.NoAnchors;
import nl.tekortwacht.audit.verification.Verifier;
import nl.tekortwacht.standalone.embedded.CannotStartException;
import nl.tekortwacht.standalone.embedded.DataFolder;
import nl.tekortwacht.standalone.embedded.Durability;
import nl.tekortwacht.standalone.embedded.EmbeddedDatabase;
import nl.tekortwacht.standalone.embedded.EmbeddedKafka;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;

/** An audit log that can be read. Of a folder that nobody uses the PostgreSQL and the Kafka are started for the while. */
public final class OpenAuditLog implements AutoCloseable {

    private static final String SERVICE = "audit command";

    /** How to close what was opened, the last opened first. */
    private final Deque<Runnable> parts = new ArrayDeque<>();

    private final AuditPlace place;
    private final Clock clock;

    private @Nullable DataFolder data;
    private Anchors anchors = NoAnchors.NONE;
    private @Nullable Database database;

    private OpenAuditLog(AuditPlace place, Clock clock) {
        this.place = place;
        this.clock = clock;
    }

    /**
     * Opens the log.
     *
     * @throws CannotStartException if there is none, or somebody uses the folder
     */
    public static OpenAuditLog open(AuditPlace place, Clock clock) {
        OpenAuditLog log = new OpenAuditLog(place, clock);
        try {
            log.start();
            return log;
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    private void start() {
        ConnectionFactoryOptions options = place.database() == null ? embedded(openFolder()) : named(place.database());
        ConnectionPool connections =
                new ConnectionPool(ConnectionPoolConfiguration.builder(ConnectionFactories.get(options))
                        .initialSize(0)
                        .maxSize(2)
                        .build());
        parts.push(connections::dispose);
        database = new Database(connections);
        anchors = openAnchors();
    }

    private DataFolder openFolder() {
        if (!Files.isDirectory(place.data().resolve("postgres"))) {
            throw new CannotStartException("There is no data in " + place.data()
                    + ".\nName the folder with --data DIR, or a database with --database.");
        }
        DataFolder opened = DataFolder.open(place.data());
        parts.push(opened::close);
        data = opened;
        return opened;
    }

    private ConnectionFactoryOptions embedded(DataFolder folder) {
        EmbeddedDatabase postgres = EmbeddedDatabase.start(
                folder.resolve("postgres"), folder.resolve("postgres-programs"), 0, Durability.POWER_LOSS);
        parts.push(postgres::close);
        return options(postgres.r2dbcUrl(), postgres.user(), postgres.password());
    }

    private ConnectionFactoryOptions named(String url) {
        return options(url.startsWith("r2dbc:") ? url : "r2dbc:" + url, place.user(), place.password());
    }

    private static ConnectionFactoryOptions options(String url, String user, String password) {
        try {
            return ConnectionFactoryOptions.parse(url)
                    .mutate()
                    .option(ConnectionFactoryOptions.USER, user)
                    .option(ConnectionFactoryOptions.PASSWORD, password)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new CannotStartException("--database must be like postgresql://host:5432/name: " + e.getMessage(), e);
        }
    }

    private Anchors openAnchors() {
        String kafka = place.kafka();
        if (kafka != null) {
            return anchors(kafka);
        }
        if (data == null || !Files.isDirectory(data.resolve("kafka"))) {
            return NoAnchors.NONE;
        }
        EmbeddedKafka embedded = EmbeddedKafka.start(data.resolve("kafka"), 0, Durability.POWER_LOSS);
        parts.push(embedded::close);
        return anchors(embedded.bootstrapServers());
    }

    private static Anchors anchors(String kafka) {
        return new KafkaAnchors(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka));
    }

    private Database opened() {
        return Objects.requireNonNull(database, "not open");
    }

    /** Its rows. */
    public AuditTrail trail() {
        return new PostgresAuditTrail(opened());
    }

    /** Whether it is known how far the log went. */
    public boolean hasAnchors() {
        return anchors != NoAnchors.NONE;
    }

    /**
     * What verifies it.
     *
     * @param keep how long rows are kept there
     */
    public Verifier verifier(Period keep) {
        return new Verifier(
                trail(),
                anchors,
                List.of(new ReceiptCover(opened(), clock, SERVICE), new DecisionCover(opened(), clock, SERVICE)),
                clock,
                keep);
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            parts.pop().run();
        }
    }
}
