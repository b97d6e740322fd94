/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody took an alert.
 *
 * @param takenBy a function or initials, not a person's data
 * @param reason why, or what they do about it
 */
public record Acknowledgement(UUID id, UUID alert, String takenBy, String reason, Instant takenAt) {}
