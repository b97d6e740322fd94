/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.party;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody may come to act for a party.
 *
 * @param name of the person who is meant, for colleagues to recognise; null once it was erased
 * @param membership that it leads to
 * @param made by whom, and when
 * @param end what became of it
 */
public record Invitation(UUID id, @Nullable String name, Membership membership, Made made, End end) {

    /** What the tokens of invitations begin with. */
    public static final String PREFIX = "twi_";

    /**
     * By whom, when, and for how long.
     *
     * @param by the id of the caller
     */
    public record Made(String by, Instant at, Instant expiresAt) {}

    /**
     * What became of it.
     *
     * @param acceptedBy the id of the caller who accepted it
     */
    public record End(
            @Nullable Instant acceptedAt,
            @Nullable String acceptedBy,
            @Nullable Instant withdrawnAt) {

        /** Nothing yet. */
        public static final End NONE = new End(null, null, null);
    }

    /** Whether it can be accepted at an instant. */
    public boolean isOpen(Instant at) {
        return end.acceptedAt() == null && end.withdrawnAt() == null && at.isBefore(made.expiresAt());
    }
}
