/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;

/** Signs per Standard Webhooks 1.0.0, scheme v1. */
final class Signer {

    private Signer() {}

    /**
     * The value of {@code webhook-signature}.
     *
     * @param secret {@code whsec_} and base64
     * @throws IllegalArgumentException if the secret cannot be used
     */
    static String sign(String secret, String id, Instant at, String body) {
        try {
            return new Webhook(secret).sign(id, at.getEpochSecond(), body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalArgumentException("the secret cannot be used for signing", e);
        }
    }
}
