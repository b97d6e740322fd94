/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.tekortwacht.alerting.Notices;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.delivery.Notice;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.contracts.json.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The published vectors, where the shared data is at hand. */
class VectorsTest {

    private static final Envelope ENVELOPE = new Envelope(
            URI.create("urn:nld:oin:00000001823288444000:systeem:tekortwacht"),
            new Links(URI.create("https://tekort.example.org")));

    private static String read(String file) throws IOException {
        Path path = Path.of(System.getProperty("tekortwacht.shared-data", ""), "vectors", file);
        assumeTrue(Files.exists(path), () -> "skipped: no shared data at " + path);
        return Files.readString(path);
    }

    @Test
    void theGoldenSignatureOfStandardWebhooks() throws IOException {
        JsonNode vectors =
                Json.MAPPER.readTree(read("standard-webhooks/vectors.json")).get("sign");

        assertThat(vectors).isNotEmpty().allSatisfy(vector -> assertThat(new Signer(null)
                        .sign(
                                List.of(vector.get("secret").asString()),
                                vector.get("id").asString(),
                                Instant.ofEpochSecond(vector.get("timestamp").asLong()),
                                vector.get("payload").asString()))
                .isEqualTo(vector.get("expected").asString()));
    }

    @TestFactory
    Stream<DynamicTest> theScenariosOfStandardWebhooksWithOurSignatures() throws IOException {
        JsonNode scenarios =
                Json.MAPPER.readTree(read("standard-webhooks/vectors.json")).get("verify");
        return scenarios
                .valueStream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.get("name").asString(), () -> assertThat(
                                WebhookScenario.of(scenario).isAccepted())
                        .isEqualTo(scenario.get("valid").asBoolean())));
    }

    @TestFactory
    Stream<DynamicTest> theEventsAndBatchesOfCloudEvents() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String kind : List.of("event", "batch")) {
            String plural = kind.equals("event") ? "events" : "batches";
            for (String validity : List.of("valid", "invalid")) {
                JsonNode file = Json.MAPPER.readTree(read("cloudevents-json/" + validity + "-" + plural + ".json"));
                file.get("tests")
                        .forEach(each ->
                                tests.add(DynamicTest.dynamicTest(each.get("id").asString(), () -> assertThat(
                                                faults(kind, each.get(kind)).isEmpty())
                                        .as("%s", faults(kind, each.get(kind)))
                                        .isEqualTo(validity.equals("valid")))));
            }
        }
        assertThat(tests).hasSizeGreaterThan(35);
        return tests.stream();
    }

    private static List<String> faults(String kind, JsonNode json) {
        return kind.equals("event") ? CloudEventRules.faults(json) : CloudEventRules.faultsOfBatch(json);
    }

    @ParameterizedTest
    @EnumSource(NotifyReason.class)
    void everyKindOfAlertIsAnEventByTheSameRules(NotifyReason reason) {
        Notice notice = Notices.notice();
        Notice other = new Notice(
                notice.alertId(),
                notice.recipient(),
                reason,
                notice.subject(),
                notice.body(),
                notice.event(),
                notice.loggedAt());
        String json = ENVELOPE.json(other);

        assertThat(CloudEventRules.faults(Json.MAPPER.readTree(json))).isEmpty();
        assertThat(CloudEventRules.faultsOfBatch(Json.MAPPER.readTree("[" + json + "]")))
                .isEmpty();
    }

    @Test
    void ourEnvelopeHasTheAttributesOfTheDutchExample() throws IOException {
        String example = read("cloudevents-json/nl-gov-example.json");
        CloudEvent theirs = new JsonFormat().deserialize(example.getBytes(StandardCharsets.UTF_8));
        assertThat(CloudEventRules.faults(Json.MAPPER.readTree(example))).isEmpty();
        String json = ENVELOPE.json(Notices.notice());
        CloudEvent ours = new JsonFormat().deserialize(json.getBytes(StandardCharsets.UTF_8));

        assertThat(ours.getSpecVersion()).isEqualTo(theirs.getSpecVersion());
        assertThat(ours.getSource().toString()).matches("urn:nld:oin:\\d{20}:systeem:[\\w-]+");
        assertThat(ours.getType()).startsWith("nl.").matches("nl\\.[a-z.-]+\\.v\\d+");
        assertThat(ours.getDataContentType()).isEqualTo(theirs.getDataContentType());
        assertThat(ours.getExtensionNames()).contains("dataref");
        assertThat(theirs.getExtensionNames()).contains("dataref");
        assertThat(Json.MAPPER.readTree(json).get("data").isObject()).isTrue();
    }

    @Test
    void aReceiverMayAskForTimeInSecondsOrByDate() {
        Instant now = Instant.parse("2026-11-20T10:00:00Z");
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plusSeconds(90).atOffset(ZoneOffset.UTC));

        assertThat(RetryAfter.parse("120", now)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse(date, now)).isEqualTo(Duration.ofSeconds(90));
        assertThat(RetryAfter.parse("99999999999999999999", now)).isGreaterThan(Duration.ofDays(1));
        assertThat(RetryAfter.parse("soon", now)).isNull();
        assertThat(RetryAfter.parse("-5", now)).isNull();
        assertThat(RetryAfter.parse("", now)).isNull();
        assertThat(RetryAfter.parse(null, now)).isNull();
    }
}
