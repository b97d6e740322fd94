/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.verification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an answer.
 *
 * @param attempts how often it was asked in all
 * @param askAgainAt set iff the status is pending
 */
public record Verdict(
        UUID subscription,
        Status status,
        int attempts,
        @Nullable Instant askAgainAt,
        String reason) {

    /** How far it is. */
    public enum Status {
        /** It is asked again. */
        PENDING,
        /** It wants our messages. */
        VERIFIED,
        /** It does not, or did not say so in time. */
        FAILED
    }
}
