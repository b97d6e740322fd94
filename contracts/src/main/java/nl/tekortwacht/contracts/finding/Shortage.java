/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.finding;

import java.time.LocalDate;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * A row of the shortage list: an episode of unavailability, or an announcement without one.
 *
 * @param definition the name of the definition in force on {@code start}
 * @param start first unavailable day, or the announcement's start
 * @param startKnown whether an earlier day had a verdict, so that the start is not merely where evidence begins; null
 *     without an episode
 * @param end first day after it; null = open, or not known
 * @param lastKnown the last unavailable day of a lapsed episode; else null
 * @param confirmedOn the day on which the episode was confirmed; null = was not
 * @param days how long the episode lasts or lasted, in days; null without an episode
 * @param unreported whether the episode was confirmed and no announcement belongs to it
 * @param conflict whether sources contradicted each other on one of its days
 * @param announcement the announcement; null = none
 */
public record Shortage(
        ProductId product,
        Phase phase,
        String definition,
        LocalDate start,
        @Nullable Boolean startKnown,
        @Nullable LocalDate end,
        @Nullable LocalDate lastKnown,
        @Nullable LocalDate confirmedOn,
        @Nullable Long days,
        boolean unreported,
        boolean conflict,
        @Nullable Announced announcement)
        implements Finding {

    /** Whether the row is an episode, seen in the evidence, and not only an announcement. */
    public boolean hasEpisode() {
        return days != null;
    }

    /** Whether the product has left the market for good, or its holder says that it will. */
    public boolean leavesTheMarket() {
        return phase == Phase.DISCONTINUED
                || (announcement != null && announcement.kind().isDefinitive());
    }
}
