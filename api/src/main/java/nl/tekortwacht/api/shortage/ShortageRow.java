/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.shortage;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.finding.Shortage;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of the shortage list.
 *
 * @param id the finding; stays the same over its versions
 * @param knownFrom when it began to say this
 * @param knownTo when it no longer did; null = it still does
 */
public record ShortageRow(
        UUID id, Instant knownFrom, @Nullable Instant knownTo, Shortage shortage) {

    /** Whether it says this at the instant, which is not before {@code knownFrom}. */
    public boolean isInEffect(KnownAt at) {
        return knownTo == null || (!at.present() && knownTo.isAfter(at.instant()));
    }
}
