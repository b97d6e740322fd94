/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.running;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.tekortwacht.alerting.AlertingApplication;
import nl.tekortwacht.detection.DetectionApplication;
import nl.tekortwacht.ingest.IngestApplication;
import nl.tekortwacht.standalone.access.LocalIssuer;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One service alone in this process, with the settings that it has in standalone, so that no other takes its processors. */
public final class Service implements AutoCloseable {

    /** More often than in earnest, so that a look or two fall into each round. */
    private static final String LOOK_EVERY = "PT5S";

    private static final String LOOPBACK = "127.0.0.1";

    private static final LocalIssuer ISSUER = LocalIssuer.passing();

    private final ConfigurableApplicationContext context;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Ingest, on a free port; {@code receivedAt} in lines counts. */
    public static Service ingest(Surroundings surroundings, Clock clock) {
        return start(
                surroundings,
                clock,
                IngestApplication.class,
                WebApplicationType.REACTIVE,
                Map.of("tekortwacht.ingest.trust-received-at", "true"));
    }

    /** The same, but what is done is not recorded in the audit log. */
    public static Service ingestWithoutAudit(Surroundings surroundings, Clock clock) {
        return start(
                surroundings,
                clock,
                IngestApplication.class,
                WebApplicationType.REACTIVE,
                Map.of("tekortwacht.ingest.trust-received-at", "true", "tekortwacht.audit.enabled", "false"));
    }

    /**
     * Detection without its sweep and relay: days close with reports only, and what has been committed is not published.
     *
     * @param assesses whether it keeps assessments and warnings
     */
    public static Service detection(Surroundings surroundings, Clock clock, boolean assesses) {
        return start(
                surroundings,
                clock,
                DetectionApplication.class,
                WebApplicationType.NONE,
                Map.of(
                        "tekortwacht.detection.sweep.enabled",
                        "false",
                        "tekortwacht.detection.relay.enabled",
                        "false",
                        "tekortwacht.detection.assess.enabled",
                        assesses,
                        "tekortwacht.detection.assess.interval",
                        LOOK_EVERY));
    }

    /**
     * Alerting that reads nothing and delivers only when it is told to.
     *
     * @param secret of the webhooks of the team, {@code whsec_} and base64
     * @param lookEvery how often a worker looks for more while something is under way
     */
    public static Service alerting(Surroundings surroundings, Clock clock, String secret, Duration lookEvery) {
        return start(
                surroundings,
                clock,
                AlertingApplication.class,
                WebApplicationType.NONE,
                Map.of(
                        "tekortwacht.alerting.kafka.enabled",
                        "false",
                        "tekortwacht.alerting.delivery.enabled",
                        "false",
                        "tekortwacht.alerting.delivery.interval",
                        lookEvery.toString(),
                        "tekortwacht.alerting.webhook.allow-loopback",
                        "true",
                        "tekortwacht.alerting.audiences.shortage-team.webhook",
                        "https://team.example/",
                        "tekortwacht.alerting.audiences.shortage-team.webhook-secret",
                        secret));
    }

    private static Service start(
            Surroundings surroundings,
            Clock clock,
            Class<?> service,
            WebApplicationType type,
            Map<String, Object> settings) {
        SpringApplication application = new SpringApplication(service);
        application.setWebApplicationType(type);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.addInitializers(preparing -> {
            preparing
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("benchmarks", properties(surroundings, settings)));
            preparing.getBeanFactory().registerSingleton("clock", clock);
        });
        return new Service(application.run(
                "--spring.config.name=standalone",
                "--logging.config=classpath:logback-running.xml",
                "--logging.file.name=" + surroundings.folder().resolve("tekortwacht.log")));
    }

    private static Map<String, Object> properties(Surroundings surroundings, Map<String, Object> settings) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.putAll(ISSUER.settings());
        // One caller stands for a country.
        properties.put("tekortwacht.access.limits.caller.per-minute", Integer.MAX_VALUE);
        properties.put("tekortwacht.access.limits.caller.burst", Integer.MAX_VALUE);
        properties.put("server.address", LOOPBACK);
        properties.put("server.port", 0);
        properties.put("spring.r2dbc.url", surroundings.database().r2dbcUrl());
        properties.put("spring.r2dbc.username", surroundings.database().user());
        properties.put("spring.r2dbc.password", surroundings.database().password());
        properties.put("spring.kafka.bootstrap-servers", surroundings.kafka().bootstrapServers());
        return properties;
    }

    /** Where it answers, without a slash at the end. */
    public URI baseUrl() {
        return URI.create(
                "http://" + LOOPBACK + ":" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** The value of an Authorization header of whoever feeds a service. */
    public static String feed() {
        return ISSUER.feed();
    }

    /** The one part of that type. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
