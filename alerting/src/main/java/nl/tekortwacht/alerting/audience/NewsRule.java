/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.Optional;
import nl.tekortwacht.contracts.finding.FindingEvent;
import org.jspecify.annotations.Nullable;

/** Finds what is new in an event within one topic. */
interface NewsRule {

    /** The topic whose last alert {@link #news} wants to know. */
    NotifyReason.Topic topic();

    /** What is new; empty if nothing is. */
    Optional<News> news(FindingEvent event, @Nullable Told told);
}
