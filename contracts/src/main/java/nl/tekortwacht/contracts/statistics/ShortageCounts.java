/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.statistics;

import java.util.List;

/**
 * What was short: actual, for 14 days or longer, the same product short again being another shortage. Counted by the
 * first unavailable day.
 *
 * @param shortages confirmed episodes
 * @param products products that they are about
 * @param running those that go on
 * @param lapsed those of which nobody knows any more
 * @param days lengths of those that are over
 * @param solvedInTime of those that began so long ago that it can be told: those over within the days of the basis
 * @param withAlternative of those whose product is in a group: those with another product of it available on the first day
 * @param causes as announced
 */
public record ShortageCounts(
        long shortages,
        long products,
        long running,
        long lapsed,
        DayFigures days,
        Share solvedInTime,
        Share withAlternative,
        List<CauseCount> causes) {

    /** Causes are kept as they were. */
    public ShortageCounts {
        causes = List.copyOf(causes);
    }
}
