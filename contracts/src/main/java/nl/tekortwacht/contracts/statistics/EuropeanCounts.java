/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.statistics;

/**
 * Shortages as EMA and HMA define them (guidance of 2019): supply does not meet demand at a national level, current and
 * anticipated, whatever the length. Counted by the first day.
 *
 * @param current episodes of any length
 * @param anticipated announcements in effect of any length that are not over, without an episode
 * @param products products that both are about
 */
public record EuropeanCounts(long current, long anticipated, long products) {}
