/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.command;

import java.time.Instant;
import java.util.List;
import nl.tekortwacht.benchmarks.measure.Effort;
import nl.tekortwacht.benchmarks.measure.Row;

/**
 * All that a run found.
 *
 * @param at when it ended
 * @param seed of the simulated country
 */
record Figures(Instant at, Machine machine, long seed, Effort effort, List<Row> rows) {}
