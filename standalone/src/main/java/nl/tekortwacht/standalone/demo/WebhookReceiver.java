/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.tekortwacht.contracts.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a pharmacy's own system would be: takes webhook messages, checks their signature and remembers the last of them. */
public final class WebhookReceiver {

    private static final int KEPT = 200;

    private final ConcurrentMap<String, Webhook> signatures = new ConcurrentHashMap<>();
    private final Deque<ReceivedWebhook> messages = new ArrayDeque<>();
    private long received;

    /**
     * Trusts messages that are signed with the secret, {@code whsec_…}.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public void trust(String secret) {
        try {
            signatures.put(secret, new Webhook(secret));
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException("an empty secret", e);
        }
    }

    /**
     * Takes a message.
     *
     * @param signature the header {@code webhook-signature}: one or more signatures, with spaces between
     * @return whether it is signed with a secret that is trusted
     */
    public boolean receive(String id, String timestamp, String signature, String body) {
        boolean isValid =
                signatures.values().stream().anyMatch(trusted -> matches(trusted, id, timestamp, signature, body));
        remember(new ReceivedWebhook(id, timestamp, isValid, json(body)));
        return isValid;
    }

    /** The library would also compare the time with the machine's clock, which is not the demo's. */
    private static boolean matches(Webhook trusted, String id, String timestamp, String signature, String body) {
        try {
            byte[] expected = trusted.sign(id, Long.parseLong(timestamp), body).getBytes(StandardCharsets.US_ASCII);
            for (String candidate : signature.split(" ", -1)) {
                if (MessageDigest.isEqual(expected, candidate.getBytes(StandardCharsets.US_ASCII))) {
                    return true;
                }
            }
            return false;
        } catch (WebhookSigningException | NumberFormatException e) {
            return false;
        }
    }

    private static @Nullable JsonNode json(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JacksonException | NumberFormatException e) {
            // The second is thrown for an exponent beyond all measure.
            return null;
        }
    }

    private synchronized void remember(ReceivedWebhook message) {
        received++;
        messages.addFirst(message);
        while (messages.size() > KEPT) {
            messages.removeLast();
        }
    }

    /** How many messages have come in. */
    public synchronized long received() {
        return received;
    }

    /** The last messages, the newest first. */
    public synchronized List<ReceivedWebhook> messages() {
        return List.copyOf(messages);
    }
}
