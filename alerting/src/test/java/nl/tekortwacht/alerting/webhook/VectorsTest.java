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
import nl.tekortwacht.alerting.Notices;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.contracts.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The published vectors, where the shared data is at hand. */
class VectorsTest {

    private static String read(String file) throws IOException {
        Path path = Path.of(System.getProperty("tekortwacht.shared-data", ""), "vectors", file);
        assumeTrue(Files.exists(path), () -> "skipped: no shared data at " + path);
        return Files.readString(path);
    }

    @Test
    void theGoldenSignatureOfStandardWebhooks() throws IOException {
        JsonNode vectors =
                Json.MAPPER.readTree(read("standard-webhooks/vectors.json")).get("sign");

        assertThat(vectors).isNotEmpty().allSatisfy(vector -> assertThat(Signer.sign(
                        vector.get("secret").asString(),
                        vector.get("id").asString(),
                        Instant.ofEpochSecond(vector.get("timestamp").asLong()),
                        vector.get("payload").asString()))
                .isEqualTo(vector.get("expected").asString()));
    }

    @Test
    void ourEnvelopeHasTheAttributesOfTheDutchExample() throws IOException {
        String example = read("cloudevents-json/nl-gov-example.json");
        CloudEvent theirs = new JsonFormat().deserialize(example.getBytes(StandardCharsets.UTF_8));
        String json = new Envelope(
                        URI.create("urn:nld:oin:00000001823288444000:systeem:tekortwacht"),
                        new Links(URI.create("https://tekort.example.org")))
                .json(Notices.notice());
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
