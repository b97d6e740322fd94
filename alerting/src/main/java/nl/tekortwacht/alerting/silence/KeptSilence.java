/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.silence;

import java.time.Instant;
import nl.tekortwacht.alerting.audience.Silence;
import org.jspecify.annotations.Nullable;

/**
 * A silence as it is kept.
 *
 * @param endedAt when somebody ended it before its time; null = nobody did
 * @param remindedAt when its owner was reminded that it ends; null = not yet
 * @param muted how many alerts it has kept from people
 */
public record KeptSilence(
        Silence silence,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable Instant remindedAt,
        long muted) {}
