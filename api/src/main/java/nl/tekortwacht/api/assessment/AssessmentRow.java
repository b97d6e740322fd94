/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.assessment;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.contracts.assessment.LadderStep;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * A version of an assessment.
 *
 * @param id the finding; stays the same over its versions
 * @param knownFrom when it began to say this
 * @param knownTo when it no longer did, as far as was known at the instant that is asked about; null = it still does
 * @param assessment all of it; null unless it is the latest version
 */
public record AssessmentRow(
        UUID id,
        Instant knownFrom,
        @Nullable Instant knownTo,
        Severity severity,
        LadderStep step,
        @Nullable Assessment assessment) {}
