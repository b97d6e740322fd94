/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.shortage;

import nl.tekortwacht.contracts.finding.Shortage;

/**
 * A row of the shortage list, with what identifies it while it changes.
 *
 * @param identity an episode is identified by its start, an announcement by the first version of its chain
 */
public record ShortageRow(Shortage shortage, String identity) {}
