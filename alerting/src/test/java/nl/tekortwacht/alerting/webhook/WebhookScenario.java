/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A published scenario, played with a message that we signed and the library of Standard Webhooks as the receiver. */
final class WebhookScenario {

    private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final Clock CLOCK = Clock.systemUTC();

    private final JsonNode scenario;

    private WebhookScenario(JsonNode scenario) {
        this.scenario = scenario;
    }

    static WebhookScenario of(JsonNode scenario) {
        return new WebhookScenario(scenario);
    }

    /** Whether the receiver takes it, with each way of writing the secret. */
    boolean isAccepted() {
        return scenario.has("secretPrefixes")
                ? scenario.get("secretPrefixes")
                        .valueStream()
                        .allMatch(prefix -> isAcceptedWith(prefix.asString() + SECRET))
                : isAcceptedWith("whsec_" + SECRET);
    }

    private boolean isAcceptedWith(String secret) {
        try {
            new Webhook(secret).verify(BODY, headers(secret));
            return true;
        } catch (EmptyWebhookSecretException | WebhookVerificationException refused) {
            return false;
        }
    }

    private Map<String, List<String>> headers(String secret) {
        Instant at = sentAt();
        String signed = new Signer(null).sign(List.of(secret), ID, at, BODY);
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("webhook-id", List.of(ID));
        headers.put("webhook-timestamp", List.of(Long.toString(at.getEpochSecond())));
        headers.put("webhook-signature", List.of(signature(signed)));
        headers.remove(scenario.path("remove").asString(""));
        return headers;
    }

    /** The receiver has a clock of its own, so an offset gets a minute to spare. */
    private Instant sentAt() {
        long offset = scenario.path("timestampOffsetSeconds").asLong(0);
        return CLOCK.instant().minusSeconds(offset + Long.signum(offset) * 60L);
    }

    private String signature(String signed) {
        if (scenario.has("signature")) {
            return scenario.get("signature").asString();
        }
        return scenario.has("signatures")
                ? scenario.get("signatures")
                        .valueStream()
                        .map(each -> each.asString().replace("<valid signature>", signed))
                        .collect(Collectors.joining(scenario.get("separator").asString()))
                : signed;
    }
}
