/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.command;

import java.nio.file.Path;
import java.time.Clock;
import nl.tekortwacht.benchmarks.measure.Stopwatch;
import nl.tekortwacht.simulator.country.SimulationOptions;

/**
 * What all benchmarks share.
 *
 * @param data the folder in which they make folders
 * @param country the country whose reports they work through
 * @param clock runs on; for what is due at an instant
 */
record Setting(Path data, SimulationOptions country, Stopwatch stopwatch, Clock clock) {}
