/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.tekortwacht.alerting.micrometer.AlertingMetric;
import nl.tekortwacht.alerting.postgres.TestDatabase;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.json.ContractsModule;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.topic.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.kafka.test.utils.ContainerTestUtils;

class AlertingEndToEndTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String SIGNING_KEY = "whsk_nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=";
    private static final String PUBLIC_KEY = "whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final EmbeddedKafkaKraftBroker KAFKA = new EmbeddedKafkaKraftBroker(1, 2, Topics.FINDINGS);
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final WireMockServer WEBHOOK = new WireMockServer(options().dynamicPort());

    @BeforeAll
    static void start() {
        TestDatabase.empty();
        KAFKA.afterPropertiesSet();
        MAIL.start();
        WEBHOOK.start();
    }

    @AfterAll
    static void stop() {
        WEBHOOK.stop();
        MAIL.stop();
        KAFKA.destroy();
    }

    private static ConfigurableApplicationContext alerting() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", 0);
        properties.put("spring.r2dbc.url", "r2dbc:postgresql://localhost:" + TestDatabase.port() + "/postgres");
        properties.put("spring.r2dbc.username", "postgres");
        properties.put("spring.r2dbc.password", "postgres");
        properties.put("spring.kafka.bootstrap-servers", KAFKA.getBrokersAsString());
        properties.put("spring.mail.host", "127.0.0.1");
        properties.put("spring.mail.port", MAIL.getSmtp().getPort());
        properties.put("tekortwacht.public-url", "https://tekort.example.org");
        properties.put("tekortwacht.alerting.delivery.interval", "100ms");
        properties.put("tekortwacht.alerting.webhook.allow-loopback", true);
        properties.put("tekortwacht.alerting.webhook.signing-key", SIGNING_KEY);
        properties.put("tekortwacht.alerting.audiences.shortage-team.email", "team@example.org");
        properties.put("tekortwacht.alerting.audiences.shortage-team.webhook", WEBHOOK.url("/team"));
        properties.put("tekortwacht.alerting.audiences.shortage-team.webhook-secret", SECRET);
        String[] arguments = properties.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(AlertingApplication.class).run(arguments);
    }

    private static void publish(byte[]... values) throws Exception {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA.getBrokersAsString());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (byte[] value : values) {
                producer.send(new ProducerRecord<>(Topics.FINDINGS, "RVG:900001", value))
                        .get(30, TimeUnit.SECONDS);
            }
        }
    }

    private static byte[] event(Phase before, Phase now) {
        FindingEvent event = Findings.event(
                "short",
                Findings.MORNING,
                Findings.episode(before),
                Findings.episode(now),
                Findings.product(null, null));
        return Json.bytes(event);
    }

    @Test
    void fromTheTopicToTheReadersMailAndWebhookOnceDespiteRepeatsRubbishARestartAndAnOutage() throws Exception {
        WEBHOOK.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(202)));
        byte[] confirmed = event(Phase.SUSPECTED, Phase.CONFIRMED);
        try (ConfigurableApplicationContext alerting = alerting()) {
            publish(
                    "rubbish".getBytes(StandardCharsets.UTF_8),
                    confirmed,
                    "{}".getBytes(StandardCharsets.UTF_8),
                    confirmed);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(delivered()).hasSize(2));
            assertThat(unreadable()).hasSize(2);
            MeterRegistry registry = alerting.getBean(MeterRegistry.class);
            assertThat(registry.get(AlertingMetric.DELIVERIES.metricName())
                            .tag("outcome", "sent")
                            .counters())
                    .hasSize(2);
            assertThat(alerting.getBean(Clock.class)).isNotNull();
            assertThat(alerting.getBean(ContractsModule.class)).isNotNull();
            assertThat(publishedKeys(alerting))
                    .isEqualTo("{\"keys\":[{\"scheme\":\"v1a\",\"publicKey\":\"" + PUBLIC_KEY + "\"}]}");
        }
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(MAIL.getReceivedMessages()[0].getSubject()).startsWith("Tekort: Zandopril");
        assertThat(MAIL.getReceivedMessages()[0].getContentType()).startsWith("multipart/alternative");
        assertThat(WEBHOOK.findAll(postRequestedFor(anyUrl()))).singleElement().satisfies(request -> assertThat(
                        request.getHeader("webhook-signature"))
                .matches("v1,\\S+ v1a,\\S+"));

        try (ConfigurableApplicationContext again = alerting()) {
            var container = again.getBean(ConcurrentMessageListenerContainer.class);
            ContainerTestUtils.waitForAssignment(container, 2);
            TestDatabase.execute("alter table alerting.handled_events rename to away");
            publish(confirmed, event(Phase.CONFIRMED, Phase.RESOLVED));
            await("the database is away").atMost(PATIENCE).untilAsserted(() -> assertThat(failures(again))
                    .isPositive());
            TestDatabase.execute("alter table alerting.away rename to handled_events");

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(delivered()).hasSize(4));
            assertThat(again.isRunning()).isTrue();
        }
        assertThat(MAIL.getReceivedMessages()).hasSize(2);
        assertThat(WEBHOOK.findAll(postRequestedFor(anyUrl()))).hasSize(2);
        assertThat(unreadable()).hasSize(2);
        assertThat(TestDatabase.texts("select sum(next_offset) from alerting.kafka_positions"))
                .containsExactly("6");
    }

    private static String publishedKeys(ConfigurableApplicationContext alerting) throws Exception {
        URI keys = URI.create(
                "http://localhost:" + alerting.getEnvironment().getProperty("local.server.port") + "/v1/webhook-keys");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(keys).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static double failures(ConfigurableApplicationContext alerting) {
        return alerting
                .getBean(MeterRegistry.class)
                .find("spring.kafka.listener")
                .tag("result", "failure")
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private static List<String> delivered() {
        return TestDatabase.texts("select id from alerting.deliveries where status = 'DELIVERED'");
    }

    private static List<String> unreadable() {
        return TestDatabase.texts("select reason from alerting.unreadable");
    }
}
