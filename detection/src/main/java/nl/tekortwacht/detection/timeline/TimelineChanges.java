/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import java.util.List;
import nl.tekortwacht.detection.supply.SupplyFacts;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline learned since it was last asked.
 *
 * @param findings new versions of findings, in the order in which they became known
 * @param days new versions of the records of days, in the order in which they became known
 * @param supply what is known of the supply on the last closed day; null = nothing that bears on it has changed
 */
public record TimelineChanges(
        List<FindingVersion> findings,
        List<DayVersion> days,
        @Nullable SupplyFacts supply) {}
