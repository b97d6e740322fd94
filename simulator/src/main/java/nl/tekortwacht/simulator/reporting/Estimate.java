/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.reporting;

import java.time.LocalDate;
import nl.tekortwacht.simulator.chance.Dice;
import nl.tekortwacht.simulator.country.Day;
import nl.tekortwacht.simulator.supply.Failure;
import nl.tekortwacht.simulator.supply.ProductSupply;

/** What a holder believes about a failure: when its own stock runs out, and when it can deliver again. */
final class Estimate {

    private static final double USUAL_DAYS = 45;

    private final Failure failure;
    private final ProductSupply supply;
    private final Dice dice;

    Estimate(Failure failure, ProductSupply supply, Dice dice) {
        this.failure = failure;
        this.supply = supply;
        this.dice = dice;
    }

    /** The first day on which the holder expects to have nothing to deliver; the day itself if it has nothing now. */
    LocalDate start(Day day) {
        long cannotBefore = Math.max(day.number(), failure.begins().number());
        return switch (failure.mechanism()) {
            case RECALL -> day.date();
            case OVERFLOW, RATIONED, NO_DELIVERY -> LocalDate.ofEpochDay(cannotBefore);
            case CESSATION, NO_PRODUCTION, DEMAND_SURGE ->
                LocalDate.ofEpochDay(cannotBefore + Math.round(supply.holder().coverDays() * dice.between(0.85, 1.15)));
        };
    }

    /** The first day after the failure as the holder sees it; holders are hopeful. Always after the start and the day. */
    LocalDate end(Day day, LocalDate start) {
        long from = Math.max(day.number(), start.toEpochDay());
        boolean settled = failure.ends() != Failure.NEVER && failure.ends() > from;
        double days = settled ? (failure.ends() - from) * dice.logNormal(0.85, 0.35) : dice.logNormal(USUAL_DAYS, 0.7);
        return LocalDate.ofEpochDay(from + Math.clamp(Math.round(days), 5, 400));
    }
}
