/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;
import nl.tekortwacht.contracts.json.Json;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;

/** Something that only the owner of a URL can send back. */
final class Challenge {

    private static final String TYPE = "nl.tekortwacht.webhook-challenge.v1";
    private static final String FIELD = "challenge";

    private final URI source;
    private final Supplier<String> secrets;
    private final JsonFormat format = new JsonFormat();

    /**
     * Challenges.
     *
     * @param secrets new ones each time; may block
     */
    Challenge(URI source, Supplier<String> secrets) {
        this.source = source;
        this.secrets = secrets;
    }

    /** A challenge as it is sent. */
    record Sent(String id, String secret, String body) {

        /** Whether the answer holds it: as plain text, or as the field {@code challenge} of JSON. */
        boolean isIn(String answer) {
            return isSecret(answer.strip()) || isSecret(field(answer));
        }

        private boolean isSecret(String text) {
            return MessageDigest.isEqual(
                    secret.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
        }

        private static String field(String answer) {
            try {
                return Json.MAPPER.readTree(answer).path(FIELD).asString("");
            } catch (JacksonException | NumberFormatException notJson) {
                return "";
            }
        }
    }

    /** A new one. */
    Mono<Sent> next(Instant now) {
        return Mono.fromSupplier(secrets)
                .subscribeOn(Schedulers.boundedElastic())
                .map(secret -> sent(secret, now));
    }

    private Sent sent(String secret, Instant now) {
        String id = "challenge-" + secret.substring(0, 8);
        byte[] json = format.serialize(CloudEventBuilder.v1()
                .withId(id)
                .withSource(source)
                .withType(TYPE)
                .withTime(now.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(Json.bytes(Map.of(FIELD, secret)))
                .build());
        return new Sent(id, secret, new String(json, StandardCharsets.UTF_8));
    }
}
