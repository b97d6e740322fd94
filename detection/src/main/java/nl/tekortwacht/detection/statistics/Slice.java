/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.statistics;

import java.time.LocalDate;
import nl.tekortwacht.contracts.id.AtcCode;
import org.jspecify.annotations.Nullable;

/**
 * What part of the country and of time is counted.
 *
 * @param definition the name of a definition of a shortage
 * @param period the beginning of a date: a year ({@code 2025}), a month ({@code 2025-03}) or a day; null = all
 * @param atc an ATC class at any level; null = all, products without a code included
 */
public record Slice(
        String definition,
        @Nullable String period,
        @Nullable AtcCode atc) {

    boolean contains(LocalDate day) {
        return period == null || day.toString().startsWith(period);
    }

    boolean contains(ProductCounts product) {
        AtcCode code = product.atc();
        return atc == null || (code != null && code.isIn(atc));
    }
}
