/* SPDX-License-Identifier: EUPL-1.2 */
/** What companies and pharmacies report: stock, orders, notifications and retractions. */
@NullMarked
package nl.tekortwacht.contracts.report;

import org.jspecify.annotations.NullMarked;
