/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.detection.DetectionApplication;
import nl.tekortwacht.ingest.IngestApplication;
import nl.tekortwacht.standalone.access.LocalIssuer;
import nl.tekortwacht.standalone.embedded.Durability;
import nl.tekortwacht.standalone.embedded.EmbeddedDatabase;
import nl.tekortwacht.standalone.embedded.EmbeddedKafka;
import nl.tekortwacht.standalone.embedded.LoopbackPort;
import nl.tekortwacht.startup.StartupProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** What a service says, and how it recovers, when what it needs is not as it should be. */
class OutageTest {

    private static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PRODUCT =
            "{\"type\":\"product\",\"product\":\"RVG:1\",\"name\":\"Testazine\",\"mah\":\"mah:acme\"}";
    private static final String PARTY = "{\"type\":\"party\",\"party\":\"wholesaler:w1\",\"name\":\"W\"}";
    private static final String STOCK = "{\"type\":\"stock\",\"reportId\":\"s-1\",\"reporter\":\"wholesaler:w1\","
            + "\"product\":\"RVG:1\",\"date\":\"2026-01-05\",\"onHand\":5}";

    @TempDir
    private Path folder;

    private static final LocalIssuer ISSUER = LocalIssuer.passing();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<AutoCloseable> open = new ArrayList<>();
    private EmbeddedDatabase database;

    @BeforeEach
    void startDatabase() {
        database = EmbeddedDatabase.start(folder.resolve("postgres"), BINARIES, 0, Durability.PROCESS_END);
        open.add(database);
    }

    @AfterEach
    void stopAll() throws Exception {
        for (AutoCloseable part : open.reversed()) {
            part.close();
        }
    }

    @Test
    void kafkaThatComesAfterTheServicesIsFoundAndNothingIsLost() throws Exception {
        int kafkaPort = LoopbackPort.free();
        ConfigurableApplicationContext ingest = run(IngestApplication.class, kafkaPort, database.password());
        run(DetectionApplication.class, kafkaPort, database.password());
        post(ingest, "/v1/registry", PRODUCT + "\n" + PARTY);

        HttpResponse<String> without = post(ingest, "/v1/reports", STOCK);

        assertThat(without.statusCode()).isEqualTo(503);
        assertThat(without.headers().firstValue("Retry-After")).contains("10");
        assertThat(without.body()).contains("Send the whole request again later");

        open.add(EmbeddedKafka.start(folder.resolve("kafka"), kafkaPort, Durability.PROCESS_END));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        post(ingest, "/v1/reports", STOCK).statusCode())
                .isEqualTo(202));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(number("select count(*) from detection.reports"))
                .isEqualTo(1));
        assertThat(number("select count(*) from ingest.reports where safe")).isEqualTo(1);
    }

    @Test
    void aWrongPasswordIsSaidAndTheRightOneStarts() {
        int kafkaPort = LoopbackPort.free();

        for (Class<?> service : List.of(IngestApplication.class, DetectionApplication.class)) {
            assertThatThrownBy(() -> run(service, kafkaPort, "wrong"))
                    .rootCause()
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> run(service, kafkaPort, "wrong"))
                    .hasStackTraceContaining(StartupProblem.class.getName())
                    .hasStackTraceContaining("The database does not let this program in");
            assertThat(run(service, kafkaPort, database.password()).isRunning()).isTrue();
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone() throws SQLException {
        int kafkaPort = LoopbackPort.free();
        run(IngestApplication.class, kafkaPort, database.password()).close();
        execute(
                "insert into ingest.flyway_schema_history select max(installed_rank) + 1, '999', 'of the future', 'SQL',"
                        + " 'V999__of_the_future.sql', 0, 'somebody', now(), 1, true from ingest.flyway_schema_history");

        assertThatThrownBy(() -> run(IngestApplication.class, kafkaPort, database.password()))
                .hasStackTraceContaining("The database was written by a newer version of Tekortwacht")
                .hasStackTraceContaining("its schema ingest is at version 999");

        execute("delete from ingest.flyway_schema_history where version = '999'");
        assertThat(run(IngestApplication.class, kafkaPort, database.password()).isRunning())
                .isTrue();
    }

    private ConfigurableApplicationContext run(Class<?> service, int kafkaPort, String password) {
        SpringApplication application = new SpringApplication(service);
        application.setWebApplicationType(WebApplicationType.REACTIVE);
        application.setRegisterShutdownHook(false);
        List<String> settings = new ArrayList<>();
        ISSUER.settings().forEach((name, value) -> settings.add("--" + name + "=" + value));
        settings.addAll(List.of(
                "--server.port=0",
                "--server.address=" + LoopbackPort.ADDRESS,
                "--spring.r2dbc.url=" + database.r2dbcUrl(),
                "--spring.r2dbc.username=" + database.user(),
                "--spring.r2dbc.password=" + password,
                "--spring.kafka.bootstrap-servers=" + LoopbackPort.ADDRESS + ":" + kafkaPort,
                "--spring.kafka.producer.properties.max.block.ms=1000",
                "--spring.kafka.admin.properties.default.api.timeout.ms=1000",
                "--spring.kafka.admin.properties.request.timeout.ms=500"));
        ConfigurableApplicationContext context = application.run(settings.toArray(String[]::new));
        open.add(context);
        return context;
    }

    private HttpResponse<String> post(ConfigurableApplicationContext service, String path, String lines)
            throws IOException, InterruptedException {
        String port = Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port"));
        return http.send(
                HttpRequest.newBuilder(URI.create("http://" + LoopbackPort.ADDRESS + ":" + port + path))
                        .header("Content-Type", "application/x-ndjson")
                        .header("Authorization", ISSUER.feed())
                        .POST(HttpRequest.BodyPublishers.ofString(lines))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private long number(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
