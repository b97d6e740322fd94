/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.assessment;

import java.math.BigDecimal;

/**
 * How many patients use a product at a time, as a range.
 *
 * @param dailyDose units that one patient uses a day, as registered
 * @param low with a high dose each
 * @param high with a low dose each
 * @param assumption what was assumed
 */
public record Patients(BigDecimal dailyDose, long low, long high, Words assumption) {}
