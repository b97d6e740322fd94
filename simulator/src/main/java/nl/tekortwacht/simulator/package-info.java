/* SPDX-License-Identifier: EUPL-1.2 */
/** A seeded country: products, companies, pharmacies, years of demand, failures and reports, and the truth behind them. */
@NullMarked
package nl.tekortwacht.simulator;

import org.jspecify.annotations.NullMarked;
