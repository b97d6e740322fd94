/* SPDX-License-Identifier: EUPL-1.2 */
/** What happened, kept apart from what was reported: runs of unavailability and the failures behind them. */
@NullMarked
package nl.tekortwacht.simulator.truth;

import org.jspecify.annotations.NullMarked;
