/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.reporting;

import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.simulator.chance.Dice;
import nl.tekortwacht.simulator.supply.Mechanism;

/**
 * How a holder goes about its duty to notify.
 *
 * @param prompt whether it writes within days; others take weeks
 */
record Temper(boolean prompt) {

    private static final double PROMPT = 0.6;
    private static final double NEVER_NOTIFIES = 0.12;

    static Temper of(Dice dice) {
        return new Temper(dice.chance(PROMPT));
    }

    boolean neverNotifies(Mechanism mechanism, Dice dice) {
        return switch (mechanism) {
            case CESSATION, RECALL -> dice.chance(0.02);
            case OVERFLOW -> dice.chance(0.4);
            default -> dice.chance(NEVER_NOTIFIES);
        };
    }

    int daysToFirst(Mechanism mechanism, Dice dice) {
        if (mechanism == Mechanism.RECALL) {
            return dice.between(0, 2);
        }
        return prompt ? dice.between(0, 7) : (int) Math.min(120, Math.round(dice.logNormal(25, 0.7)));
    }

    NotificationKind kind(Mechanism mechanism, Dice dice) {
        return switch (mechanism) {
            case RECALL -> NotificationKind.QUALITY_DEFECT;
            case RATIONED -> NotificationKind.LIMITED_SUPPLY;
            case CESSATION -> definitive(dice);
            case NO_PRODUCTION, NO_DELIVERY -> interruptionOrLess(0.92, dice);
            case DEMAND_SURGE, OVERFLOW -> interruptionOrLess(0.5, dice);
        };
    }

    private static NotificationKind interruptionOrLess(double interruption, Dice dice) {
        return dice.chance(interruption) ? NotificationKind.INTERRUPTION : NotificationKind.LIMITED_SUPPLY;
    }

    private static NotificationKind definitive(Dice dice) {
        return switch (dice.weighted(0.8, 0.12, 0.08)) {
            case 0 -> NotificationKind.CESSATION;
            case 1 -> NotificationKind.REVOCATION_REQUEST;
            default -> NotificationKind.NON_RENEWAL;
        };
    }
}
