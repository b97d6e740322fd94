/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The last alert that a recipient got of a series, and the finding as it was then.
 *
 * @param alert null if it does not matter which
 * @param at when it was decided; null if it does not matter
 */
public record Told(
        NotifyReason reason,
        Finding finding,
        @Nullable UUID alert,
        @Nullable Instant at) {

    /** An alert of which only the content matters. */
    public Told(NotifyReason reason, Finding finding) {
        this(reason, finding, null, null);
    }

    /** Whether what was told holds until an end is told. */
    public boolean stands() {
        return reason.effect() != NotifyReason.Effect.ENDS;
    }
}
