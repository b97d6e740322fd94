/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.truth;

import java.time.LocalDate;
import java.util.List;

/**
 * What happened up to a day.
 *
 * <p>The reports need not show all of it. A run can be seen where wholesalers report: the model ends a day with the
 * count that a report of that day gives. A missing or late report hides days, a silent feed hides a wholesaler, and a
 * wrong count that is corrected later shows for a while what never was. A product that was stopped and that no wholesaler
 * keeps in its range any more still cannot be had, but no count says so.
 *
 * @param upTo the last day lived through
 * @param runs by first day, then product; those that ended before the first day of reports are left out
 * @param failures by the day they were foreseen, then product; those that ended before the first day are left out
 */
public record Truth(LocalDate upTo, List<TruthRun> runs, List<TruthFailure> failures) {}
