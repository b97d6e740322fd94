/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.overview;

import java.time.Instant;
import java.time.LocalDate;
import nl.tekortwacht.contracts.statistics.StatisticsBasis;

/**
 * The latest look at the country as a whole.
 *
 * @param computedAt when it was computed; known from then on
 * @param day the closed day that it is about
 * @param basis by which agreement its statistics are counted
 */
public record Overview(Instant computedAt, LocalDate day, StatisticsBasis basis) {}
