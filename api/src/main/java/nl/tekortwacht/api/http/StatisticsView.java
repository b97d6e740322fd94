/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.contracts.statistics.StatisticsBasis;
import nl.tekortwacht.contracts.statistics.StatisticsRow;
import org.jspecify.annotations.Nullable;

/**
 * A page of the statistics.
 *
 * @param today the last closed day at {@code asKnownAt}
 * @param day the closed day of the latest overview; null = there is none
 * @param computedAt when that was computed
 * @param basis by which agreement shares were counted
 * @param definition the definition of a shortage that the rows count by; null = nothing has been counted
 */
@Schema(name = "StatisticsPage")
record StatisticsView(
        Instant asKnownAt,
        @Nullable LocalDate today,
        @Nullable LocalDate day,
        @Nullable Instant computedAt,
        @Nullable StatisticsBasis basis,
        @Nullable String definition,
        int page,
        int pageSize,
        long total,
        List<StatisticsRow> statistics) {}
