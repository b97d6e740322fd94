/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.tekortwacht.access.secret.SecretHash;
import org.jspecify.annotations.Nullable;

/**
 * A secret of a client, as far as we know it.
 *
 * @param endsAt when it ends, if that is set
 * @param lastUsedOn the last day on which a token was given for it
 */
public record ClientSecret(
        UUID id,
        SecretHash hash,
        Instant createdAt,
        @Nullable Instant endsAt,
        @Nullable LocalDate lastUsedOn) {

    /** What the secrets of clients begin with. */
    public static final String PREFIX = "twc_";

    /** Whether it may be used at an instant. */
    public boolean isActive(Instant at) {
        return endsAt == null || at.isBefore(endsAt);
    }
}
