/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.reporting;

import java.util.function.Consumer;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.simulator.chance.Dice;
import nl.tekortwacht.simulator.country.Day;
import nl.tekortwacht.simulator.country.Product;
import nl.tekortwacht.simulator.supply.Holder;
import nl.tekortwacht.simulator.supply.ProductSupply;

/** The holder's weekly stock report of one product; some holders never send one. */
final class HolderStockDesk {

    private static final double NEVER_REPORTS = 0.12;
    private static final double MISSED_WEEK = 0.05;
    private static final double WITHOUT_DELIVERIES = 0.03;
    private static final int WEEK = 7;

    private final Product product;
    private final Holder holder;
    private final Habits habits;
    private final Dice dice;
    private final boolean reports;
    private final int weekday;

    HolderStockDesk(ProductSupply supply, Habits habits, Dice dice) {
        this.product = supply.product();
        this.holder = supply.holder();
        this.habits = habits;
        this.dice = dice;
        this.reports = !habits.slips(NEVER_REPORTS, dice);
        this.weekday = dice.between(0, WEEK - 1);
    }

    void report(Day day, Consumer<Report> out) {
        if (!reports || day.number() % WEEK != weekday || habits.slips(MISSED_WEEK, dice)) {
            return;
        }
        boolean late = habits.fate(dice) == Habits.Fate.LATE;
        Long delivered12m = habits.slips(WITHOUT_DELIVERIES, dice) ? null : Long.valueOf(holder.delivered12m());
        out.accept(new StockReport(
                new ReportId("s-" + product.number() + "-" + day.date()),
                product.holder(),
                product.id(),
                late ? Habits.late(day, dice) : Habits.lastCount(day, dice),
                null,
                day.date(),
                holder.onHand(),
                delivered12m,
                true,
                null));
    }
}
