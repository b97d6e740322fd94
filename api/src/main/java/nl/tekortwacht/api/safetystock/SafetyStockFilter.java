/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.safetystock;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.api.page.SortKey;
import nl.tekortwacht.contracts.finding.SafetyStockVerdict;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * Which safety-stock findings, in which order. What is null, or an empty set of verdicts, does not filter.
 *
 * @param from first day of the stock report
 * @param to last day of it, included
 * @param runningBreachesOnly whether only the latest finding per party and product counts, and only if a breach runs
 */
public record SafetyStockFilter(
        @Nullable PartyId party,
        @Nullable ProductId product,
        Set<SafetyStockVerdict> verdicts,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean runningBreachesOnly,
        List<SortKey<SafetyStockSort>> sort) {}
