/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Makes the secrets that webhooks are signed with, in the form of Standard Webhooks. */
public final class WebhookSecrets {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private final RandomGenerator random;

    /** Secrets out of this source, which must be fit for cryptography outside tests. */
    public WebhookSecrets(RandomGenerator random) {
        this.random = random;
    }

    /** A new secret. May block for lack of randomness. */
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }
}
