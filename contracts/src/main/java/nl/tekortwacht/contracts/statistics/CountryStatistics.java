/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * The statistics of the country.
 *
 * @param today the last closed day
 * @param basis by which agreement shares were counted
 * @param rows by definition; of each: all, per year, per month, and per ATC class of level 1 and 3, also per year
 */
public record CountryStatistics(LocalDate today, StatisticsBasis basis, List<StatisticsRow> rows) {

    /** Rows are kept as they were. */
    public CountryStatistics {
        rows = List.copyOf(rows);
    }
}
