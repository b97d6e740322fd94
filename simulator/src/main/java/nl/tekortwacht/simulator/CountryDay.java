/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator;

import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.contracts.report.Report;

/**
 * A day of the country.
 *
 * @param reports all reports received on it, in the order of receipt
 */
public record CountryDay(LocalDate date, List<Report> reports) {}
