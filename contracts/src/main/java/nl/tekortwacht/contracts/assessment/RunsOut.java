/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.tekortwacht.contracts.id.ProductId;

/**
 * A product of the group that is expected to run out because the demand of another comes to it.
 *
 * @param unitsPerDay its demand with what moves over to it
 * @param on the day on which it is expected to run out
 */
public record RunsOut(ProductId product, BigDecimal unitsPerDay, LocalDate on) {}
