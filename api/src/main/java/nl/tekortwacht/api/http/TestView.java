/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A test that will be sent. */
@Schema(name = "SubscriptionTest")
record TestView(
        @Schema(description = "The event that the test is about; the alert with this event shows what became of it")
        UUID eventId) {}
