/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

import java.util.SplittableRandom;

/** Crashes now and then. */
final class Weather implements Tables.Faults {

    /** The process is gone. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Crash(String point) {
            super(point);
        }
    }

    private final SplittableRandom random;
    private double chance;
    private long crashes;

    Weather(long seed, double chance) {
        this.random = new SplittableRandom(seed);
        this.chance = chance;
    }

    @Override
    public synchronized void at(String point) {
        if (random.nextDouble() < chance) {
            crashes++;
            throw new Crash(point);
        }
    }

    synchronized void clearUp() {
        chance = 0;
    }

    synchronized long crashes() {
        return crashes;
    }
}
