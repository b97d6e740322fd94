/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos;

import java.nio.file.Path;
import java.time.Duration;
import nl.tekortwacht.simulator.country.SimulationOptions;

/**
 * How a run goes.
 *
 * @param seed of the country, the senders and the faults
 * @param time how long reports and faults go on, without starting and settling
 * @param linesPerSecond how many lines are sent on average
 * @param products of the country
 * @param isTakeover whether one instance of each service is killed once, instead of faults at random
 * @param out the folder for everything that the run leaves
 * @param binaries where the programs of PostgreSQL are unpacked
 */
public record ChaosOptions(
        long seed, Duration time, double linesPerSecond, int products, boolean isTakeover, Path out, Path binaries) {

    private static final int PHARMACIES = 120;
    private static final int PHARMACIES_PER_PRODUCT = 20;

    /** The country that is simulated. */
    SimulationOptions country() {
        SimulationOptions usual = SimulationOptions.demo(seed);
        return new SimulationOptions(
                seed,
                usual.firstDay(),
                products,
                usual.fullLineWholesalers(),
                usual.otherWholesalers(),
                PHARMACIES,
                PHARMACIES_PER_PRODUCT,
                1,
                usual.noise(),
                usual.failuresPerProductYear());
    }
}
