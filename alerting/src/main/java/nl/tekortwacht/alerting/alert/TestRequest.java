/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Subscription;

/**
 * Somebody asks for a test.
 *
 * @param id becomes the event of the test
 */
public record TestRequest(UUID id, Instant requestedAt, Subscription subscription) {}
