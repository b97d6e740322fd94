/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.reporting;

import java.time.Instant;
import java.util.function.Consumer;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.simulator.chance.Dice;
import nl.tekortwacht.simulator.country.Day;
import nl.tekortwacht.simulator.country.Pharmacy;
import nl.tekortwacht.simulator.supply.ProductSupply;
import nl.tekortwacht.simulator.supply.Shelf;
import org.jspecify.annotations.Nullable;

/** A pharmacy that needs one product about weekly or less, orders it, and tries again soon when it gets nothing. */
final class Customer {

    private static final double[] RHYTHMS = {0.60, 0.25, 0.15};
    private static final int[] RHYTHM_DAYS = {7, 14, 28};
    private static final double ORDERS_ON_SATURDAY = 0.2;
    private static final double TRIES_SECOND = 0.5;
    private static final double OWN_TROUBLE = 0.01;
    private static final double PART_AFTER_ALL = 0.05;
    private static final double MISSING = 0.01;
    private static final double NO_SUPPLIER = 0.005;
    private static final int PATIENCE = 10;
    private static final int OPENS = 8 * 3600;
    private static final int OPEN_SECONDS = 9 * 3600;

    private final Pharmacy pharmacy;
    private final ProductSupply supply;
    private final Habits habits;
    private final Dice dice;
    private final @Nullable Shelf first;
    private final @Nullable Shelf second;
    private final int everyDays;
    private final int packs;
    private long next;
    private int failedInARow;

    Customer(Pharmacy pharmacy, ProductSupply supply, Day firstDay, Habits habits, Dice dice) {
        this.pharmacy = pharmacy;
        this.supply = supply;
        this.habits = habits;
        this.dice = dice;
        this.first = shelf(pharmacy.first());
        this.second = shelf(pharmacy.second());
        this.everyDays = RHYTHM_DAYS[dice.weighted(RHYTHMS)];
        this.packs = dice.between(1, 6);
        this.next = firstDay.number() + dice.between(0, everyDays - 1);
    }

    private @Nullable Shelf shelf(int wholesaler) {
        return supply.shelves().stream()
                .filter(shelf -> shelf.wholesaler().number() == wholesaler)
                .findFirst()
                .orElse(null);
    }

    void perhapsOrder(Day day, Consumer<Report> out) {
        if (day.number() < next || (!day.isWorkday() && !dice.chance(ORDERS_ON_SATURDAY))) {
            return;
        }
        double hour = dice.unit() * 0.9;
        boolean served = order(first != null ? first : second, "", hour, day, out);
        if (!served && first != null && second != null && second != first && dice.chance(TRIES_SECOND)) {
            served = order(second, "-second", hour + 0.1 * dice.unit(), day, out);
        }
        failedInARow = served ? 0 : failedInARow + 1;
        next = day.number() + daysToNext(served);
    }

    private int daysToNext(boolean served) {
        if (served) {
            return Math.max(1, everyDays + dice.between(-1, 1));
        }
        return failedInARow <= PATIENCE ? dice.between(2, 4) : dice.between(6, 8);
    }

    /** Orders, and returns whether anything was delivered. What is no longer in any range is not ordered any more. */
    private boolean order(@Nullable Shelf shelf, String suffix, double hour, Day day, Consumer<Report> out) {
        if (shelf == null || !shelf.isStocked()) {
            return false;
        }
        long ordered = (long) packs * supply.product().unitsPerPack();
        long delivered = delivered(shelf, hour);
        if (!habits.slips(MISSING, dice)) {
            out.accept(new OrderReport(
                    new ReportId("o-" + supply.product().number() + "-" + day.date() + suffix),
                    pharmacy.id(),
                    supply.product().id(),
                    receivedAt(day, hour),
                    null,
                    day.date(),
                    ordered,
                    delivered * supply.product().unitsPerPack(),
                    habits.slips(NO_SUPPLIER, dice)
                            ? null
                            : shelf.wholesaler().id().value()));
        }
        return delivered > 0;
    }

    /** Who comes before the stock of the day has run out gets it; when it is rationed, chance decides. */
    private long delivered(Shelf shelf, double hour) {
        boolean inTime = supply.quota() < 1 ? dice.chance(shelf.servedShare()) : hour < shelf.servedShare();
        if (inTime && !habits.slips(OWN_TROUBLE, dice)) {
            return packs;
        }
        return shelf.servedShare() > 0 && dice.chance(PART_AFTER_ALL) ? packs / 2 : 0;
    }

    private Instant receivedAt(Day day, double hour) {
        return habits.fate(dice) == Habits.Fate.LATE
                ? Habits.late(day, dice)
                : day.at(OPENS + (int) (hour * OPEN_SECONDS));
    }
}
