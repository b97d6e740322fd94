/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.simulator.chance.Dice;
import nl.tekortwacht.simulator.country.Day;
import nl.tekortwacht.simulator.country.Product;
import nl.tekortwacht.simulator.country.Wholesaler;
import nl.tekortwacht.simulator.supply.ProductSupply;
import nl.tekortwacht.simulator.supply.Shelf;
import org.jspecify.annotations.Nullable;

/** The wholesalers' stock reports of one product. */
final class WholesalerDesk {

    private static final int WEEK = 7;
    private static final int OUT_OF_RANGE_EVERY_DAYS = 28;
    private static final double LOW_DAYS = 5;
    private static final int WATCHED_AFTER_LOW_DAYS = 7;

    private final Product product;
    private final List<Shelf> shelves;
    private final List<Wholesaler> withoutShelf;
    private final int everyDays;
    private final Habits habits;
    private final FeedOutages outages;
    private final Dice dice;
    private final long[] lastLow;

    WholesalerDesk(
            ProductSupply supply,
            List<Wholesaler> wholesalers,
            int everyDays,
            Habits habits,
            FeedOutages outages,
            Dice dice) {
        this.product = supply.product();
        this.shelves = supply.shelves();
        List<Wholesaler> stocking = shelves.stream().map(Shelf::wholesaler).toList();
        this.withoutShelf = wholesalers.stream()
                .filter(it -> it.fullLine() && !stocking.contains(it))
                .toList();
        this.everyDays = everyDays;
        this.habits = habits;
        this.outages = outages;
        this.dice = dice;
        this.lastLow = new long[shelves.size()];
    }

    void report(Day day, @Nullable LocalDate expectedBack, Consumer<Report> out) {
        for (int i = 0; i < shelves.size(); i++) {
            Shelf shelf = shelves.get(i);
            if (shelf.coverDays() < LOW_DAYS || shelf.isOut()) {
                lastLow[i] = day.number();
            }
            if (isDue(shelf, lastLow[i], day)) {
                report(shelf, day, shelf.isOut() && shelf.isStocked() ? expectedBack : null, out);
            }
        }
        for (Wholesaler wholesaler : withoutShelf) {
            if (falls(day, wholesaler, OUT_OF_RANGE_EVERY_DAYS)) {
                Count none = new Count(wholesaler, 0, null, false, null);
                out.accept(none.report(product, day, Habits.lastCount(day, dice), false));
            }
        }
    }

    /** A wholesaler's count of a product, before it is sent. */
    private record Count(
            Wholesaler wholesaler,
            long onHand,
            @Nullable Long delivered12m,
            boolean stocked,
            @Nullable LocalDate expectedResupply) {

        StockReport report(Product product, Day day, Instant receivedAt, boolean corrects) {
            String id = "s-" + product.number() + "-" + day.date();
            return new StockReport(
                    new ReportId(corrects ? id + "-corrected" : id),
                    wholesaler.id(),
                    product.id(),
                    receivedAt,
                    corrects ? new ReportId(id) : null,
                    day.date(),
                    onHand,
                    delivered12m,
                    stocked,
                    expectedResupply);
        }

        Count withOnHand(long other) {
            return new Count(wholesaler, other, delivered12m, stocked, expectedResupply);
        }
    }

    private boolean isDue(Shelf shelf, long low, Day day) {
        if (!shelf.isStocked() || !shelf.wholesaler().fullLine()) {
            return falls(day, shelf.wholesaler(), WEEK);
        }
        return day.number() - low <= WATCHED_AFTER_LOW_DAYS || falls(day, shelf.wholesaler(), everyDays);
    }

    private boolean falls(Day day, Wholesaler wholesaler, int every) {
        return (day.number() + product.number() + wholesaler.number()) % every == 0;
    }

    private void report(Shelf shelf, Day day, @Nullable LocalDate expectedBack, Consumer<Report> out) {
        Long delivered12m = habits.slips(0.005, dice) ? null : Long.valueOf(shelf.delivered12m());
        Count count = new Count(shelf.wholesaler(), shelf.onHand(), delivered12m, shelf.isStocked(), expectedBack);
        FeedOutages.Silence silence = outages.of(shelf.wholesaler(), day);
        if (silence.daysLeft() > 0) {
            if (silence.kept()) {
                Instant afterwards = Habits.morning(day.plus(silence.daysLeft()), dice);
                out.accept(count.report(product, day, afterwards, false));
            }
            return;
        }
        switch (habits.fate(dice)) {
            case SENT -> out.accept(count.report(product, day, Habits.lastCount(day, dice), false));
            case LATE -> out.accept(count.report(product, day, Habits.late(day, dice), false));
            case CORRECTED -> correct(count, day, out);
            case MISSING -> {}
        }
    }

    private void correct(Count count, Day day, Consumer<Report> out) {
        Count wrong = count.withOnHand(count.stocked() ? wrongNumber(count.onHand()) : 0);
        out.accept(wrong.report(product, day, Habits.lastCount(day, dice), false));
        out.accept(count.report(product, day, Habits.late(day, dice), true));
    }

    /** Packs for units, units for packs, or a field left at zero. */
    private long wrongNumber(long onHand) {
        return switch (dice.between(0, 2)) {
            case 0 -> onHand / 10;
            case 1 -> onHand * 10;
            default -> 0;
        };
    }
}
