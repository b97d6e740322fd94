/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it is kept.
 *
 * @param content what was asked for; its target is to be masked before it is shown
 * @param endedAt when it was ended; null = it runs
 */
public record Subscription(
        UUID id,
        Draft content,
        Verification verification,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** Whether it may still be changed. */
    public boolean runs() {
        return endedAt == null;
    }

    /** The same with other content. */
    public Subscription with(Draft other) {
        return new Subscription(id, other, verification, createdAt, endedAt);
    }
}
