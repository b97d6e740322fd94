/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.store;

import java.time.Instant;
import java.time.LocalDate;
import nl.tekortwacht.contracts.id.ProductId;

/**
 * The end of the version of a day that stood until now.
 *
 * @param at from when on it no longer stands; a version that began at that very instant never stood and goes
 */
public record DayEnd(ProductId product, LocalDate day, Instant at) {}
