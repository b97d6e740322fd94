/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.shortage;

import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.report.Notification;

/**
 * A row of the shortage list, with what identifies it while it changes.
 *
 * @param identity an episode is identified by its start, an announcement by the first version of its chain
 * @param version tells apart the announcements that one first version was split into
 */
public record ShortageRow(Shortage shortage, String identity, String version) {

    static ShortageRow ofEpisode(Shortage shortage) {
        return new ShortageRow(shortage, "episode|" + shortage.start(), "");
    }

    static ShortageRow ofAnnouncement(Shortage shortage, Notification first, Notification version) {
        return new ShortageRow(
                shortage, "announcement|" + first.key(), version.reportId().value());
    }
}
