/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.api.shortage.DayEvidence;
import nl.tekortwacht.api.shortage.Period;
import nl.tekortwacht.api.shortage.Receipt;
import nl.tekortwacht.api.shortage.ShortageRow;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import org.jspecify.annotations.Nullable;

/**
 * One shortage and what explains it.
 *
 * @param today the last closed day at {@code asKnownAt}
 * @param evidence day by day, from 14 days before the start on
 * @param evidenceCapped whether the earliest days were left out, because there are too many
 * @param history what the row said before and says, oldest first
 * @param receipts what the announcing holder sent about the product
 */
record ShortageDetail(
        Instant asKnownAt,
        @Nullable LocalDate today,
        ShortageView shortage,
        List<DayEvidence> evidence,
        boolean evidenceCapped,
        List<Version> history,
        List<Receipt> receipts) {

    /** What the row said for a while. */
    @Schema(name = "ShortageVersion")
    record Version(
            Instant knownFrom,
            @Nullable Instant knownTo,
            Phase phase,
            String definition,
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate lastKnown,
            @Nullable LocalDate confirmedOn,
            boolean unreported,
            boolean conflict,
            @Nullable AnnouncementView announcement) {

        static Version of(ShortageRow row) {
            Shortage shortage = row.shortage();
            return new Version(
                    row.knownFrom(),
                    row.knownTo(),
                    shortage.phase(),
                    shortage.definition(),
                    shortage.start(),
                    shortage.end(),
                    shortage.lastKnown(),
                    shortage.confirmedOn(),
                    shortage.unreported(),
                    shortage.conflict(),
                    AnnouncementView.of(shortage.announcement()));
        }
    }

    /** What explains it. */
    record Explanation(Period period, List<DayEvidence> evidence, List<Receipt> receipts) {}
}
