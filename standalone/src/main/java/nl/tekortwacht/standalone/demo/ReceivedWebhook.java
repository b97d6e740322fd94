/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A webhook message as it arrived.
 *
 * @param id its {@code webhook-id}; the same over repeated deliveries
 * @param timestamp its {@code webhook-timestamp}
 * @param isSignatureValid whether its signature is that of the subscription's secret
 * @param event what it says, a CloudEvent; null if it is not JSON
 */
public record ReceivedWebhook(
        String id,
        String timestamp,
        boolean isSignatureValid,
        @Nullable JsonNode event) {}
