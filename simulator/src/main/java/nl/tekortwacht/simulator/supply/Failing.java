/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.supply;

import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.simulator.chance.Dice;
import nl.tekortwacht.simulator.country.Day;
import nl.tekortwacht.simulator.country.Product;
import org.jspecify.annotations.Nullable;

/** When and how the supply of one product fails; at most one failure at a time. */
final class Failing {

    private static final double DAYS_PER_YEAR = 365;
    /** The part of the failures that stock does not bridge, where stock can bridge it. */
    private static final double NOT_BRIDGED = 0.23;

    private static final double BRIEF = 0.12;
    private static final double MEDIAN_DAYS_OUT = 60;
    private static final double SPREAD_OF_DAYS_OUT = 0.95;
    private static final double MOST_DAYS_OUT = 700;
    private static final int AFTERMATH_DAYS = 12;
    private static final int REST_DAYS = 30;
    private static final double OVERFLOWING_BELOW_DAYS = 3;
    private static final double OVERFLOWN_ABOVE_DAYS = 14;

    /** A kind of failure and how often it is the one. */
    private record Kind(double weight, Mechanism mechanism, Cause cause) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(0.430, Mechanism.NO_PRODUCTION, Cause.FINISHED_PRODUCT_DELAY),
            new Kind(0.045, Mechanism.NO_PRODUCTION, Cause.RAW_MATERIAL),
            new Kind(0.010, Mechanism.NO_PRODUCTION, Cause.OTHER),
            new Kind(0.090, Mechanism.DEMAND_SURGE, Cause.INCREASED_DEMAND),
            new Kind(0.170, Mechanism.NO_DELIVERY, Cause.DISTRIBUTION),
            new Kind(0.050, Mechanism.RATIONED, Cause.FINISHED_PRODUCT_DELAY),
            new Kind(0.040, Mechanism.RATIONED, Cause.INCREASED_DEMAND),
            new Kind(0.025, Mechanism.RECALL, Cause.QUALITY),
            new Kind(0.012, Mechanism.CESSATION, Cause.ECONOMIC),
            new Kind(0.015, Mechanism.CESSATION, Cause.FINISHED_PRODUCT_DELAY),
            new Kind(0.008, Mechanism.CESSATION, Cause.OTHER));

    private static final double[] WEIGHTS =
            KINDS.stream().mapToDouble(Kind::weight).toArray();

    private final Product product;
    private final double chancePerDay;
    private final Dice dice;
    private final List<Failure> all = new ArrayList<>();
    private @Nullable Failure current;
    private long restsUntil;

    Failing(Product product, double failuresPerYear, Dice dice) {
        this.product = product;
        this.chancePerDay = failuresPerYear / DAYS_PER_YEAR;
        this.dice = dice;
    }

    @Nullable
    Failure current() {
        return current;
    }

    List<Failure> all() {
        return all;
    }

    void begin(Day day, ProductSupply supply) {
        if (current == null) {
            perhapsFail(day, supply);
        } else {
            perhapsEnd(current, day, supply);
        }
        Failure now = current;
        if (now != null && now.begins().number() == day.number()) {
            strike(now, day, supply);
        }
    }

    private void perhapsFail(Day day, ProductSupply supply) {
        boolean rested = day.number() >= restsUntil;
        if (dice.chance(chancePerDay) && rested) {
            Kind kind = KINDS.get(dice.weighted(WEIGHTS));
            start(kind.mechanism(), kind.cause(), day, day.plus(warningDays(kind.mechanism())));
        } else if (supply.holder().coverDays() < OVERFLOWING_BELOW_DAYS) {
            start(Mechanism.OVERFLOW, Cause.INCREASED_DEMAND, day, day);
        }
    }

    private void perhapsEnd(Failure failure, Day day, ProductSupply supply) {
        boolean overflowing = failure.mechanism() == Mechanism.OVERFLOW && failure.ends() == Failure.NEVER;
        if (overflowing && supply.holder().coverDays() > OVERFLOWN_ABOVE_DAYS) {
            failure.endOn(day.number());
        } else if (failure.ends() != Failure.NEVER && day.number() >= failure.ends() + AFTERMATH_DAYS) {
            current = null;
            restsUntil = day.number() + REST_DAYS;
        }
    }

    private void start(Mechanism mechanism, Cause cause, Day foreseen, Day begins) {
        Failure failure = new Failure(product, mechanism, cause, foreseen, begins, dose(mechanism));
        all.add(failure);
        current = failure;
    }

    private int warningDays(Mechanism mechanism) {
        return switch (mechanism) {
            case CESSATION -> dice.between(60, 210);
            case NO_PRODUCTION, DEMAND_SURGE -> dice.chance(0.6) ? dice.between(1, 45) : 0;
            case NO_DELIVERY, RATIONED -> dice.between(0, 20);
            case RECALL, OVERFLOW -> 0;
        };
    }

    private Failure.Dose dose(Mechanism mechanism) {
        return switch (mechanism) {
            case DEMAND_SURGE -> new Failure.Dose(dice.between(1.2, 2.2), 1);
            case RATIONED -> new Failure.Dose(1, dice.between(0.1, 0.35));
            default -> Failure.Dose.PLAIN;
        };
    }

    private void strike(Failure failure, Day day, ProductSupply supply) {
        switch (failure.mechanism()) {
            case CESSATION, OVERFLOW -> {}
            case RECALL -> {
                supply.callBack();
                failure.endOn(day.number() + daysOut());
            }
            case RATIONED -> failure.endOn(day.number() + Math.round(dice.logNormal(45, 0.7)));
            case NO_DELIVERY -> failure.endOn(day.number() + length(supply.coverOfWholesalers()));
            case NO_PRODUCTION, DEMAND_SURGE ->
                failure.endOn(day.number() + length(supply.coverOfAll() / failure.demandFactor()));
        }
    }

    /** Mostly shorter than what stock covers; else longer by the days that patients will notice. */
    private long length(double coverDays) {
        return dice.chance(NOT_BRIDGED)
                ? StrictMath.round(coverDays) + daysOut()
                : StrictMath.round(2 + coverDays * dice.between(0.2, 0.75));
    }

    private long daysOut() {
        return dice.chance(BRIEF)
                ? dice.between(3, 13)
                : StrictMath.round(Math.min(MOST_DAYS_OUT, dice.logNormal(MEDIAN_DAYS_OUT, SPREAD_OF_DAYS_OUT)));
    }
}
