/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.statistics;

import java.time.LocalDate;
import java.util.Optional;
import nl.tekortwacht.contracts.id.ProductId;

/** Tells whether another product of a substitution group could be had. */
@FunctionalInterface
public interface Alternatives {

    /** Whether another product of its group was available on the day; empty if the product is in no group. */
    Optional<Boolean> available(ProductId product, LocalDate day);
}
