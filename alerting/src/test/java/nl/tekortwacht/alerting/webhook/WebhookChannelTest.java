/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.Notices;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.delivery.BlockingWork;
import nl.tekortwacht.alerting.delivery.DeliveryOutcome;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.contracts.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

class WebhookChannelTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final URI SOURCE = URI.create("urn:nld:oin:00000000000000000000:systeem:tekortwacht");
    private static final WireMockServer RECEIVER = new WireMockServer(options().dynamicPort());
    private static final BlockingWork WORK = new BlockingWork(4);

    @BeforeAll
    static void start() {
        RECEIVER.start();
    }

    @AfterAll
    static void stop() {
        RECEIVER.stop();
        WORK.close();
    }

    @BeforeEach
    void reset() {
        RECEIVER.resetAll();
    }

    private static WebhookChannel channel(boolean allowInternal) {
        return new WebhookChannel(
                new WebhookOptions(SOURCE, Map.of(), null, allowInternal),
                new Links(URI.create("https://tekort.example.org")),
                WORK,
                Clock.systemUTC());
    }

    /** From a thread on which nothing may block, so that BlockHound watches. */
    private static DeliveryOutcome send(boolean allowInternal, String target, String secret) {
        // Made here, as in real life, and not on the thread that must not block: classes are loaded from files.
        WebhookChannel channel = channel(allowInternal);
        return Objects.requireNonNull(Mono.defer(() -> channel.send(Notices.delivery(Channel.WEBHOOK, target, secret)))
                .subscribeOn(Schedulers.parallel())
                .block(Duration.ofSeconds(30)));
    }

    private static DeliveryOutcome sendTo(ResponseDefinitionBuilder response) {
        RECEIVER.stubFor(any(anyUrl()).willReturn(response));
        return send(true, RECEIVER.baseUrl() + "/hook", SECRET);
    }

    @Test
    void theReceiverVerifiesTheSignatureWithTheStandardLibrary() {
        assertThat(sendTo(aResponse().withStatus(204))).isEqualTo(new DeliveryOutcome.Sent(204));

        LoggedRequest request = request();
        Map<String, List<String>> headers = Map.of(
                "webhook-id", List.of(request.getHeader("webhook-id")),
                "webhook-timestamp", List.of(request.getHeader("webhook-timestamp")),
                "webhook-signature", List.of(request.getHeader("webhook-signature")));
        assertThatCode(() -> new Webhook(SECRET).verify(request.getBodyAsString(), headers))
                .doesNotThrowAnyException();
        assertThat(request.getHeader("Content-Type")).startsWith("application/cloudevents+json");
    }

    @Test
    void theBodyIsACloudEventOfTheDutchProfile() {
        sendTo(aResponse().withStatus(200));

        LoggedRequest request = request();
        CloudEvent event = new JsonFormat().deserialize(request.getBody());
        assertThat(event.getId()).isEqualTo(Notices.ALERT.toString()).isEqualTo(request.getHeader("webhook-id"));
        assertThat(event.getSource()).isEqualTo(SOURCE);
        assertThat(event.getType()).isEqualTo("nl.tekortwacht.shortage-confirmed.v1");
        assertThat(event.getSubject()).isEqualTo("RVG:900001");
        assertThat(Objects.requireNonNull(event.getTime()).toInstant()).isEqualTo(Findings.MORNING);
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getExtension("dataref"))
                .isEqualTo("https://tekort.example.org/v1/shortages/" + Findings.id("short"));
        JsonNode data =
                Json.MAPPER.readTree(Objects.requireNonNull(event.getData()).toBytes());
        assertThat(data.at("/finding/type").asString()).isEqualTo("shortage");
        assertThat(data.at("/finding/phase").asString()).isEqualTo("CONFIRMED");
        assertThat(data.at("/previous/phase").asString()).isEqualTo("SUSPECTED");
        assertThat(data.at("/product/name").asString()).isEqualTo("Zandopril Noorderlicht 10 mg");
        assertThat(data.at("/reason").asString()).isEqualTo("CONFIRMED");
    }

    @ParameterizedTest
    @CsvSource({
        "200, SENT",
        "202, SENT",
        "301, REDIRECTED",
        "307, REDIRECTED",
        "400, REFUSED",
        "404, REFUSED",
        "410, ENDED_BY_RECEIVER",
        "429, THROTTLED",
        "500, SERVER_ERROR",
        "502, THROTTLED",
        "503, THROTTLED",
        "504, THROTTLED"
    })
    void theAnswerDecidesAndRedirectsAreNotFollowed(int status, String outcome) {
        ResponseDefinitionBuilder answer =
                aResponse().withStatus(status).withHeader("Location", RECEIVER.baseUrl() + "/elsewhere");

        assertThat(sendTo(answer).name()).isEqualTo(outcome);
        assertThat(RECEIVER.findAll(postRequestedFor(anyUrl()))).hasSize(1);
    }

    @Test
    void aBusyReceiverSaysWhenToComeBack() {
        DeliveryOutcome outcome = sendTo(aResponse().withStatus(503).withHeader("Retry-After", "120"));

        assertThat(((DeliveryOutcome.TryLater) outcome).retryAfter()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void whoCannotBeReachedIsTriedLater() {
        WireMockServer closed = new WireMockServer(options().dynamicPort());
        closed.start();
        int port = closed.port();
        closed.stop();

        assertThat(send(true, "http://localhost:" + port, SECRET).name()).isEqualTo("UNREACHABLE");
        assertThat(send(true, "http://nowhere.invalid/", SECRET).name()).isEqualTo("UNREACHABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1/",
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://10.1.2.3/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://[fd00::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/"
            })
    void internalTargetsAreForbidden(String target) {
        assertThat(send(false, target, SECRET).name()).isEqualTo("FORBIDDEN_TARGET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "file:///etc/hostname",
                "example.org",
                "http://",
                "not a url",
                "http://user:pass@example.org/",
                "javascript:alert(1)"
            })
    void whatIsNoWebAddressIsRefused(String target) {
        assertThat(send(true, target, SECRET).name()).isEqualTo("BAD_TARGET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_%%%"})
    void withoutAUsableSecretNothingIsSent(String secret) {
        assertThat(send(true, RECEIVER.baseUrl(), secret).name()).isEqualTo("BAD_TARGET");
        assertThat(RECEIVER.findAll(postRequestedFor(anyUrl()))).isEmpty();
    }

    private static LoggedRequest request() {
        List<LoggedRequest> requests = RECEIVER.findAll(postRequestedFor(anyUrl()));
        assertThat(requests).hasSize(1);
        return requests.getFirst();
    }
}
