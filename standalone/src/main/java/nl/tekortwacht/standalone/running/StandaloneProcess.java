/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.running;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import nl.tekortwacht.contracts.topic.Topics;
import nl.tekortwacht.standalone.access.LocalIssuer;
import nl.tekortwacht.standalone.config.StandaloneApplication;
import nl.tekortwacht.standalone.disk.DiskReserve;
import nl.tekortwacht.standalone.embedded.DataFolder;
import nl.tekortwacht.standalone.embedded.EmbeddedDatabase;
import nl.tekortwacht.standalone.embedded.EmbeddedKafka;
import nl.tekortwacht.standalone.embedded.LoopbackPort;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.unit.DataSize;

/**
 * The whole system in this process on an embedded PostgreSQL and Kafka. Closing it stops first the HTTP server and the
 * consumers, then Kafka, then PostgreSQL; it may be closed by another thread while it is still starting.
 */
public final class StandaloneProcess implements AutoCloseable {

    private static final DataSize DEFAULT_RESERVE = DataSize.ofMegabytes(512);
    private static final DataSize ROOM_FOR_A_LOG = DataSize.ofMegabytes(16);

    private final DataFolder data;
    private final StandaloneSettings settings;
    private final LocalIssuer issuer;
    private final OpenParts parts = new OpenParts();
    private final CountDownLatch closed = new CountDownLatch(1);

    private @Nullable EmbeddedDatabase database;
    private @Nullable EmbeddedKafka kafka;
    private @Nullable ConfigurableApplicationContext context;

    /** Everything is in the folder; nothing starts yet. */
    public StandaloneProcess(DataFolder data, StandaloneSettings settings) {
        this.data = data;
        this.settings = settings;
        this.issuer = LocalIssuer.of(data.path());
    }

    /**
     * Starts everything and returns when HTTP requests are answered.
     *
     * @throws nl.tekortwacht.standalone.embedded.CannotStartException if something outside the program is in the way
     */
    public void start() {
        // Before anything is written, the log included; how much must stay free is asked once the settings are read.
        new DiskReserve(data.path(), ROOM_FOR_A_LOG.toBytes()).require();
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.setWebApplicationType(WebApplicationType.REACTIVE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        // The order in which parts stop is decided here, not by several hooks at once.
        application.setRegisterShutdownHook(false);
        if (!settings.demo().isEmpty()) {
            application.setAdditionalProfiles("demo");
        }
        application.addInitializers(this::prepare);
        context = parts.add(application.run(
                "--spring.config.name=standalone",
                "--spring.config.additional-location=optional:file:" + data.resolve("tekortwacht.yml"),
                "--logging.config=classpath:logback-running.xml",
                "--logging.file.name=" + data.resolve("tekortwacht.log")));
    }

    /** Once logging is set up and before any bean is made: starts what the beans connect to. */
    private void prepare(ConfigurableApplicationContext preparing) {
        DiskReserve reserve = new DiskReserve(data.path(), reservedBytes(preparing.getEnvironment()));
        reserve.require();
        preparing.getBeanFactory().registerSingleton("diskReserve", reserve);
        EmbeddedDatabase postgres = parts.add(
                EmbeddedDatabase.start(data.resolve("postgres"), settings.binaries(), 0, settings.durability()));
        EmbeddedKafka broker = parts.add(EmbeddedKafka.start(data.resolve("kafka"), 0, settings.durability()));
        broker.createTopics(List.of(Topics.INTAKE, Topics.REFUSED, Topics.REPORTS, Topics.FINDINGS));
        database = postgres;
        kafka = broker;
        preparing
                .getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource("standalone", properties(postgres, broker, preparing.getEnvironment())));
        preparing.getBeanFactory().registerSingleton("clock", settings.clock());
        settings.demo().forEach(preparing.getBeanFactory()::registerSingleton);
    }

    private static long reservedBytes(Environment environment) {
        return environment
                .getProperty("tekortwacht.disk.reserve", DataSize.class, DEFAULT_RESERVE)
                .toBytes();
    }

    private Map<String, Object> properties(EmbeddedDatabase postgres, EmbeddedKafka broker, Environment environment) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", LoopbackPort.ADDRESS);
        properties.put("server.port", settings.port());
        properties.put("spring.r2dbc.url", postgres.r2dbcUrl());
        properties.put("spring.r2dbc.username", postgres.user());
        properties.put("spring.r2dbc.password", postgres.password());
        properties.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        properties.putAll(issuer.settings());
        properties.putAll(settings.properties());
        properties.putAll(issuer.clientSettings(data.resolve(LocalIssuer.KEY_FILE), address(properties, environment)));
        return properties;
    }

    private static String address(Map<String, Object> properties, Environment environment) {
        String told = environment.getProperty("tekortwacht.public-url", "http://localhost:8080");
        return String.valueOf(properties.getOrDefault("tekortwacht.public-url", told))
                .replaceFirst("/$", "");
    }

    /** Where it answers, without a slash at the end. */
    public URI baseUrl() {
        String port = started(context).getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://" + LoopbackPort.ADDRESS + ":" + port);
    }

    /** Who gives the tokens of this machine. */
    public LocalIssuer issuer() {
        return issuer;
    }

    /** Its database. */
    public EmbeddedDatabase database() {
        return started(database);
    }

    /** Its Kafka. */
    public EmbeddedKafka kafka() {
        return started(kafka);
    }

    /** The one part of that type, for those who drive the system from the same process. */
    public <T> T part(Class<T> type) {
        return started(context).getBean(type);
    }

    private static <T> T started(@Nullable T part) {
        return Objects.requireNonNull(part, "not started");
    }

    /** Waits until it has been closed, by whichever thread. */
    public void awaitClose() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        parts.close();
        closed.countDown();
    }
}
