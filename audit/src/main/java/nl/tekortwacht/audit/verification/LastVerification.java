/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.verification;

import java.time.Instant;
import nl.tekortwacht.audit.chain.Breach;
import nl.tekortwacht.audit.chain.Head;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the verifications so far.
 *
 * @param verifiedAt when the last one began; null = there was none
 * @param fullAt when the last one of all rows began; null = there was none
 * @param rows how many rows the last one looked at
 * @param breach the first thing that was wrong; null = nothing was, or there was no verification
 * @param checkedTo up to where the chain was whole; null = there were no rows, or no verification
 */
public record LastVerification(
        @Nullable Instant verifiedAt,
        @Nullable Instant fullAt,
        long rows,
        @Nullable Breach breach,
        @Nullable Head checkedTo) {

    /** Whether nothing was wrong; null if nothing was verified yet. */
    public @Nullable Boolean isWhole() {
        return verifiedAt == null ? null : breach == null;
    }
}
