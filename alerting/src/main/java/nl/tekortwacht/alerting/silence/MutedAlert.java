/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.silence;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * An alert that a silence kept from somebody.
 *
 * @param news what they would have been told
 * @param releasedAt when they were told after all; null = they were not
 */
public record MutedAlert(
        UUID id,
        Recipient recipient,
        String subject,
        String news,
        Instant at,
        @Nullable Instant releasedAt) {}
