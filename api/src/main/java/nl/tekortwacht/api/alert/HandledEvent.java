/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of a finding, and when alerting handled it.
 *
 * @param change {@code OPENED}, {@code CHANGED} or {@code GONE}
 * @param handledAt null = not yet
 */
public record HandledEvent(
        UUID eventId,
        String product,
        String change,
        Instant knownAt,
        @Nullable Instant handledAt) {}
