/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.reporting;

import nl.tekortwacht.simulator.chance.Dice;
import nl.tekortwacht.simulator.country.Day;
import nl.tekortwacht.simulator.country.Wholesaler;

/** Days on which a wholesaler sends nothing at all, of no product; afterwards it sends what it kept, or it does not. */
final class FeedOutages {

    private static final double BEGINS_ON_A_DAY = 0.003;
    private static final int LONGEST = 3;
    private static final long FAR_FROM_ANY_DAY = 10_000_000;

    /**
     * A silent stretch.
     *
     * @param daysLeft days until the wholesaler sends again, 1 or more; 0 = it is not silent
     * @param kept whether it sends afterwards what it kept
     */
    record Silence(int daysLeft, boolean kept) {

        static final Silence NONE = new Silence(0, false);
    }

    private final long seed;
    private final double noise;

    FeedOutages(long seed, double noise) {
        this.seed = seed;
        this.noise = noise;
    }

    Silence of(Wholesaler wholesaler, Day day) {
        for (int ago = 0; ago < LONGEST; ago++) {
            Dice dice = Dice.of(seed, "outage", wholesaler.number() * FAR_FROM_ANY_DAY + day.number() - ago);
            int daysLeft = dice.chance(BEGINS_ON_A_DAY * noise) ? dice.between(1, LONGEST) - ago : 0;
            if (daysLeft > 0) {
                return new Silence(daysLeft, dice.chance(0.5));
            }
        }
        return Silence.NONE;
    }
}
