/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.reporting;

import java.time.Instant;
import nl.tekortwacht.simulator.chance.Dice;
import nl.tekortwacht.simulator.country.Day;

/** How carefully reporters report: what goes missing, comes late or has to be corrected, and at which hour. */
final class Habits {

    /** What becomes of a report that is due. */
    enum Fate {
        SENT,
        LATE,
        CORRECTED,
        MISSING
    }

    private static final double MISSING = 0.02;
    private static final double LATE = 0.03;
    private static final double CORRECTED = 0.006;
    private static final int HOUR = 3600;

    private final double noise;

    /** Habits with so much noise: 0 = all reports come the same day and are right, 1 = as usual. */
    Habits(double noise) {
        this.noise = noise;
    }

    Fate fate(Dice dice) {
        return switch (dice.weighted(
                MISSING * noise,
                LATE * noise,
                CORRECTED * noise,
                Math.max(0, 1 - noise * (MISSING + LATE + CORRECTED)))) {
            case 0 -> Fate.MISSING;
            case 1 -> Fate.LATE;
            case 2 -> Fate.CORRECTED;
            default -> Fate.SENT;
        };
    }

    boolean slips(double usually, Dice dice) {
        return dice.chance(usually * noise);
    }

    /** In the hour and a half before the day closes, at 18:00. */
    static Instant lastCount(Day day, Dice dice) {
        return day.at(dice.between(16 * HOUR + HOUR / 2, 18 * HOUR - 600));
    }

    /** In office hours; now and then in the evening. */
    Instant office(Day day, Dice dice) {
        return slips(0.1, dice)
                ? day.at(dice.between(18 * HOUR + 60, 22 * HOUR))
                : day.at(dice.between(9 * HOUR, 17 * HOUR));
    }

    /** After the day has closed: the same evening, or in the morning of one of the next days. */
    static Instant late(Day day, Dice dice) {
        return dice.chance(0.3)
                ? day.at(dice.between(18 * HOUR + 60, 23 * HOUR))
                : morning(day.plus(dice.between(1, 4)), dice);
    }

    static Instant morning(Day day, Dice dice) {
        return day.at(dice.between(7 * HOUR, 11 * HOUR));
    }
}
