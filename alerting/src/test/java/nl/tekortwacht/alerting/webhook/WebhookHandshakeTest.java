/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.optionsRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.delivery.BlockingWork;
import nl.tekortwacht.alerting.verification.Answer;
import nl.tekortwacht.alerting.verification.PendingWebhook;
import nl.tekortwacht.contracts.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** Whether a webhook wants our messages. */
class WebhookHandshakeTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String CHALLENGE = "5f0c1de2a7b94d6c";
    private static final Clock CLOCK = Clock.fixed(Findings.MORNING, ZoneOffset.UTC);
    private static final BlockingWork LOOKUPS = new BlockingWork(2);
    private static final WireMockServer RECEIVER = new WireMockServer(options().dynamicPort());

    @BeforeAll
    static void start() {
        RECEIVER.start();
    }

    @AfterAll
    static void stop() {
        RECEIVER.stop();
        LOOKUPS.close();
    }

    @AfterEach
    void forget() {
        RECEIVER.resetAll();
    }

    /** From a thread on which nothing may block, so that BlockHound watches. */
    private static Answer ask(String target, boolean allowInternal) {
        WebhookOptions settings =
                new WebhookOptions(URI.create("urn:nld:oin:1:systeem:tekortwacht"), Map.of(), null, allowInternal);
        WebhookHandshake handshake =
                new WebhookHandshake(settings, "tekort.example.org", () -> CHALLENGE, LOOKUPS, CLOCK);
        return Objects.requireNonNull(
                Mono.defer(() -> handshake.ask(new PendingWebhook(new UUID(0, 1), target, List.of(SECRET), 0)))
                        .subscribeOn(Schedulers.parallel())
                        .block(Duration.ofSeconds(30)));
    }

    private static Answer ask() {
        return ask(RECEIVER.url("/hook"), true);
    }

    private static void onOptions(ResponseDefinitionBuilder answer) {
        RECEIVER.stubFor(WireMock.options(anyUrl()).willReturn(answer));
    }

    private static void onPost(ResponseDefinitionBuilder answer) {
        RECEIVER.stubFor(post(anyUrl()).willReturn(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "tekort.example.org", "TEKORT.example.org"})
    void whoKnowsTheHandshakeAgreesWithAHeaderAndGetsNoChallenge(String origin) {
        onOptions(aResponse().withStatus(200).withHeader("WebHook-Allowed-Origin", origin));

        assertThat(ask()).isInstanceOf(Answer.Agreed.class);
        RECEIVER.verify(
                optionsRequestedFor(anyUrl()).withHeader("WebHook-Request-Origin", equalTo("tekort.example.org")));
        RECEIVER.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void theRateThatItAllowsIsToldToItsOwner() {
        onOptions(aResponse()
                .withStatus(204)
                .withHeader("WebHook-Allowed-Origin", "*")
                .withHeader("WebHook-Allowed-Rate", "120"));

        assertThat(ask().reason()).contains("120 a minute");
    }

    @Test
    void whoAllowsSomebodyElseHasRefusedUs() {
        onOptions(aResponse().withStatus(200).withHeader("WebHook-Allowed-Origin", "other.example"));

        assertThat(ask())
                .isEqualTo(new Answer.Refused("it allows messages from other.example, not from tekort.example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"challenge\": \"" + CHALLENGE + "\"}", CHALLENGE, " " + CHALLENGE + "\n"})
    void whoDoesNotKnowTheHandshakeSendsTheSignedChallengeBack(String body) throws Exception {
        onOptions(aResponse().withStatus(405));
        onPost(aResponse().withStatus(200).withBody(body));

        assertThat(ask()).isEqualTo(new Answer.Agreed("it sent our signed challenge back"));
        LoggedRequest sent = RECEIVER.findAll(postRequestedFor(anyUrl())).getFirst();
        JsonNode event = Json.MAPPER.readTree(sent.getBodyAsString());
        assertThat(event.path("type").asString()).isEqualTo("nl.tekortwacht.webhook-challenge.v1");
        assertThat(event.at("/data/challenge").asString()).isEqualTo(CHALLENGE);
        assertThat(event.path("specversion").asString()).isEqualTo("1.0");
        assertThat(sent.getHeader("Content-Type")).startsWith("application/cloudevents+json");
        assertThat(sent.getHeader("webhook-signature"))
                .isEqualTo(new Webhook(SECRET)
                        .sign(sent.getHeader("webhook-id"), Findings.MORNING.getEpochSecond(), sent.getBodyAsString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "{\"challenge\": \"another\"}", "{\"challenge\": {}}", "[1e999999999]"})
    void whoSaysYesToAnythingHasNotAgreed(String body) {
        onOptions(aResponse().withStatus(200));
        onPost(aResponse().withStatus(200).withBody(body));

        assertThat(ask()).isInstanceOf(Answer.NotYet.class);
    }

    @Test
    void theChallengeWithAnErrorIsNoAgreement() {
        onOptions(aResponse().withStatus(404));
        onPost(aResponse().withStatus(500).withBody(CHALLENGE));

        assertThat(ask()).isInstanceOf(Answer.NotYet.class).satisfies(answer -> assertThat(answer.reason())
                .endsWith("it answers 500"));
    }

    @Test
    void anEndlessAnswerIsReadAsFarAsItIsOfUse() {
        onOptions(aResponse().withStatus(404));
        onPost(aResponse().withStatus(200).withBody("x".repeat(5 << 20)));

        assertThat(ask().reason()).hasSizeLessThan(200);
    }

    @Test
    void aRedirectIsNotFollowed() {
        onOptions(aResponse().withStatus(302).withHeader("Location", RECEIVER.url("/elsewhere")));
        onPost(aResponse().withStatus(307).withHeader("Location", RECEIVER.url("/elsewhere")));

        assertThat(ask()).isInstanceOf(Answer.NotYet.class);
        assertThat(RECEIVER.getAllServeEvents())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.getRequest().getUrl()).isEqualTo("/hook"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:8080/", "http://169.254.169.254/", "gopher://x.example/", "http://[::1]/"})
    void anAddressInsideIsNeitherAskedNorChallenged(String target) {
        assertThat(ask(target, false)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void whoCannotBeReachedIsAskedAgain() {
        assertThat(ask("http://127.0.0.1:" + freePort() + "/", true)).isInstanceOf(Answer.NotYet.class);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
