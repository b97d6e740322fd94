/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what a safety-stock finding was computed, so that anyone can compute it again from the figures in the finding.
 *
 * @param formula the name and version of the formula
 * @param norm the rows of the rules whose weeks were added up; none where no norm was in force
 */
public record SafetyStockBasis(String formula, List<NormRow> norm) {

    /** Rows are kept as they were. */
    public SafetyStockBasis {
        norm = List.copyOf(norm);
    }

    /**
     * A row of the norm, as it stood in the rules.
     *
     * @param rule the rule's name
     * @param appliesTo the role or class that it is for
     * @param weeks the weeks that it asks for
     * @param validFrom the first day; null = always
     * @param validTo the first day on which it no longer holds; null = open
     * @param source where it comes from
     */
    public record NormRow(
            String rule,
            String appliesTo,
            BigDecimal weeks,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {}
}
