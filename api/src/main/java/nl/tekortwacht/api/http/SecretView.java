/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A new secret of a webhook, shown once. */
@Schema(name = "WebhookSecret")
record SecretView(
        @Schema(description = "What the webhook is signed with from now on (Standard Webhooks). It is not shown again")
        String secret,

        @Schema(description = "Until when the secret before it signs too")
        Instant previousSecretUntil) {}
