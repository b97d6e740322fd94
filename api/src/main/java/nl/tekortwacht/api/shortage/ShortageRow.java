/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.shortage;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.assessment.LadderStep;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Shortage;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of the shortage list.
 *
 * @param id the finding; stays the same over its versions
 * @param knownFrom when it began to say this
 * @param knownTo when it no longer did; null = it still does
 * @param severity how bad it is, as assessed at the instant that is asked about; null = there is no assessment
 * @param step the step of the ladder that carries it, likewise
 */
public record ShortageRow(
        UUID id,
        Instant knownFrom,
        @Nullable Instant knownTo,
        Shortage shortage,
        @Nullable Severity severity,
        @Nullable LadderStep step) {

    /** Whether it says this at the instant, which is not before {@code knownFrom}. */
    public boolean isInEffect(KnownAt at) {
        return knownTo == null || (!at.present() && knownTo.isAfter(at.instant()));
    }
}
