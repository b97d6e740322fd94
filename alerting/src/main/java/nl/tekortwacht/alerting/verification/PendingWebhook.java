/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.verification;

import java.util.List;
import java.util.UUID;

/**
 * A webhook that has not agreed yet.
 *
 * @param secrets all that sign at the moment
 * @param attempts how often it was asked before
 */
public record PendingWebhook(UUID subscription, String target, List<String> secrets, int attempts) {

    /** Keeps the secrets as they were. */
    public PendingWebhook {
        secrets = List.copyOf(secrets);
    }
}
