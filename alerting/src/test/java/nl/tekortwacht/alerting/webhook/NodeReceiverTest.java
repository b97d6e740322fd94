/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.tekortwacht.alerting.NodeFolder;
import nl.tekortwacht.alerting.Notices;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.delivery.BlockingWork;
import nl.tekortwacht.alerting.delivery.Delivery;
import nl.tekortwacht.alerting.delivery.Notice;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.contracts.json.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** Real deliveries, received by what others receive with: the npm packages standardwebhooks and cloudevents. */
@Tag("slow")
class NodeReceiverTest {

    private static final Path SOURCES = Path.of("src", "test", "node");
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OLD_SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final SigningKey KEY = SigningKey.of("whsk_nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=");

    private record Received(Map<String, String> headers, String body) {}

    private static Delivery delivery(NotifyReason reason, String target) {
        Notice notice = Notices.notice();
        return new Delivery(
                UUID.nameUUIDFromBytes(reason.name().getBytes(StandardCharsets.UTF_8)),
                new UUID(0, 1),
                Channel.WEBHOOK,
                target,
                List.of(SECRET, OLD_SECRET),
                0,
                0,
                true,
                new Notice(
                        notice.alertId(),
                        notice.recipient(),
                        reason,
                        notice.subject(),
                        notice.body(),
                        notice.event(),
                        notice.loggedAt()));
    }

    private static List<Received> deliverAll() {
        WireMockServer receiver = new WireMockServer(options().dynamicPort());
        receiver.start();
        receiver.stubFor(any(anyUrl()).willReturn(ok()));
        try (BlockingWork work = new BlockingWork(2)) {
            WebhookChannel channel = new WebhookChannel(
                    new WebhookOptions(
                            URI.create("urn:nld:oin:00000000000000000000:systeem:tekortwacht"), Map.of(), KEY, true),
                    new Links(URI.create("https://tekort.example.org")),
                    work,
                    Clock.systemUTC());
            Flux.fromArray(NotifyReason.values())
                    .concatMap(reason -> channel.send(delivery(reason, receiver.baseUrl())))
                    .blockLast(Duration.ofSeconds(30));
            return receiver.findAll(postRequestedFor(anyUrl())).stream()
                    .map(NodeReceiverTest::received)
                    .toList();
        } finally {
            receiver.stop();
        }
    }

    private static Received received(LoggedRequest request) {
        Map<String, String> headers = new TreeMap<>();
        request.getHeaders()
                .all()
                .forEach(header -> headers.put(header.key().toLowerCase(Locale.ROOT), header.firstValue()));
        return new Received(headers, request.getBodyAsString());
    }

    @Test
    void everyKindOfAlertIsVerifiedAndReadStrictly(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(
                NodeFolder.find("node").isPresent() && NodeFolder.find("npm").isPresent(),
                "skipped: node and npm are not installed");
        NodeFolder receiver = NodeFolder.install(SOURCES, folder, Map.of());
        Files.writeString(folder.resolve("requests.json"), Json.text(deliverAll()));

        for (String secret : List.of(SECRET, OLD_SECRET)) {
            List<JsonNode> read = receiver.run("node", "receive.js", "requests.json", secret, KEY.publicKey()).stream()
                    .map(Json.MAPPER::readTree)
                    .toList();
            assertThat(read)
                    .extracting(event -> event.get("reason").asString())
                    .containsExactlyInAnyOrderElementsOf(List.of(NotifyReason.values()).stream()
                            .map(Enum::name)
                            .toList());
            assertThat(read).allSatisfy(event -> {
                assertThat(event.get("id").asString()).isEqualTo(Notices.ALERT.toString());
                assertThat(event.get("v1a").asBoolean()).isTrue();
                assertThat(event.get("forgedIsRefused").asBoolean()).isTrue();
            });
        }
    }
}
