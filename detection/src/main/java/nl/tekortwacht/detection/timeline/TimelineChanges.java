/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import java.util.List;
import nl.tekortwacht.detection.availability.DayRecord;

/**
 * What a timeline learned since it was last asked.
 *
 * @param findings new versions of findings, in the order in which they became known
 * @param days days that were judged for the first time or anew, in their latest form
 */
public record TimelineChanges(List<FindingVersion> findings, List<DayRecord> days) {}
