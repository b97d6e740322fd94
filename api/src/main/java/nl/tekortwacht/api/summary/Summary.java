/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.summary;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much there is of everything.
 *
 * @param today the last closed day; null = no day has closed
 * @param shortages shortages by phase
 * @param unreported of the confirmed shortages, those that nobody announced
 * @param runningBreaches parties and products whose safety stock is below the norm
 * @param lateNotices late notices by status
 * @param alerts alerts by decision
 * @param deliveries deliveries by status
 */
public record Summary(
        @Nullable LocalDate today,
        Map<String, Long> shortages,
        long unreported,
        long runningBreaches,
        Map<String, Long> lateNotices,
        Map<String, Long> alerts,
        Map<String, Long> deliveries) {}
