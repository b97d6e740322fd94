/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.party;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who acts for a party, or did.
 *
 * @param person the id of the caller, {@code issuer:subject}
 * @param name to show to colleagues; null once it was erased
 * @param since when it acts for the party
 * @param endedAt since when it no longer does
 */
public record Member(
        UUID id,
        String person,
        @Nullable String name,
        Membership membership,
        Instant since,
        @Nullable Instant endedAt) {}
