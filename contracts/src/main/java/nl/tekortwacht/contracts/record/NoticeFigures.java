/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.record;

import nl.tekortwacht.contracts.statistics.DayFigures;
import nl.tekortwacht.contracts.statistics.Share;

/**
 * Notice given against notice needed. Versions count by the day of receipt.
 *
 * @param versions announcing notifications received, every version
 * @param late of the versions that must be in time: those that were late
 * @param given days from receipt to announced start, of the versions that must be in time
 * @param needed days from the last day in time to announced start, of the same
 * @param lateBy days from the last day in time to receipt, of those that were late
 */
public record NoticeFigures(long versions, Share late, DayFigures given, DayFigures needed, DayFigures lateBy) {}
