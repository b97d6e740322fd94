/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Signs per Standard Webhooks 1.0.0: scheme v1 with each secret, and v1a if there is a key. */
final class Signer {

    private final @Nullable SigningKey key;

    /**
     * A signer.
     *
     * @param key for the scheme v1a; null = v1 only
     */
    Signer(@Nullable SigningKey key) {
        this.key = key;
    }

    /**
     * The value of {@code webhook-signature}: signatures with a space between; a receiver needs one that it can check.
     *
     * @param secrets {@code whsec_} and base64; two while one takes over from the other
     * @throws IllegalArgumentException if there is no secret, or one cannot be used
     */
    String sign(List<String> secrets, String id, Instant at, String body) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("no secret");
        }
        String signatures =
                secrets.stream().map(secret -> sign(secret, id, at, body)).collect(Collectors.joining(" "));
        return key == null ? signatures : signatures + " " + key.sign(id + "." + at.getEpochSecond() + "." + body);
    }

    private static String sign(String secret, String id, Instant at, String body) {
        try {
            return new Webhook(secret).sign(id, at.getEpochSecond(), body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalArgumentException("the secret cannot be used for signing", e);
        }
    }
}
