/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import java.util.List;

/**
 * What a timeline learned since it was last asked.
 *
 * @param findings new versions of findings, in the order in which they became known
 * @param days new versions of the records of days, in the order in which they became known
 */
public record TimelineChanges(List<FindingVersion> findings, List<DayVersion> days) {}
