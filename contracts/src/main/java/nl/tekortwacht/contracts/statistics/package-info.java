/* SPDX-License-Identifier: EUPL-1.2 */
/** Counts of notifications and shortages by period and class, and how the one follows from the other. */
@NullMarked
package nl.tekortwacht.contracts.statistics;

import org.jspecify.annotations.NullMarked;
