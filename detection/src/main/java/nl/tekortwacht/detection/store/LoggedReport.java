/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.store;

import nl.tekortwacht.contracts.report.Report;

/**
 * A report together with the JSON it came in, which is kept as it is.
 *
 * @param body JSON that PostgreSQL accepts
 */
public record LoggedReport(Report report, String body) {}
