/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.statistics;

import nl.tekortwacht.contracts.id.AtcCode;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of a period and a class.
 *
 * @param definition the definition of a shortage in force on the start of what is counted
 * @param period a year ({@code 2025}) or a month ({@code 2025-03}); null = all
 * @param atc the ATC class, at any level; null = all, products without a code included
 * @param meldpunt what was notified, as the Meldpunt counts
 * @param farmanco what was short, as KNMP Farmanco counts
 * @param eu by the European definition
 * @param reconciliation how the first becomes the second
 */
public record StatisticsRow(
        String definition,
        @Nullable String period,
        @Nullable AtcCode atc,
        NotificationCounts meldpunt,
        ShortageCounts farmanco,
        EuropeanCounts eu,
        Reconciliation reconciliation) {}
