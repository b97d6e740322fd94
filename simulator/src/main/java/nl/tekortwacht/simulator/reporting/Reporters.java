/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.simulator.chance.Dice;
import nl.tekortwacht.simulator.country.Country;
import nl.tekortwacht.simulator.country.Day;
import nl.tekortwacht.simulator.country.SimulationOptions;
import nl.tekortwacht.simulator.supply.Failure;
import nl.tekortwacht.simulator.supply.GroupSupply;
import nl.tekortwacht.simulator.supply.ProductSupply;

/**
 * All who report. They see the supply of their own and report it with their habits: reports go missing, come days late
 * or are corrected, holders notify late or never, and a wholesaler's feed may be silent for days. So reports can hide
 * days of the truth, and even a short run as a whole.
 */
public final class Reporters {

    /** The reporters of one product. */
    private record Desks(HolderDesk holder, HolderStockDesk stock, WholesalerDesk wholesalers, PharmacyPanel panel) {}

    private final List<Desks> desks = new ArrayList<>();
    private final Mailbox mailbox = new Mailbox();

    /** Those who report on the groups, from the first day on. */
    public Reporters(Country country, List<GroupSupply> groups, SimulationOptions options) {
        Habits habits = new Habits(options.noise());
        FeedOutages outages = new FeedOutages(options.seed(), options.noise());
        Day firstDay = Day.of(options.firstDay());
        for (GroupSupply group : groups) {
            for (ProductSupply supply : group.members()) {
                int number = supply.product().number();
                Dice notifying = Dice.of(options.seed(), "notifications", number);
                Dice counting = Dice.of(options.seed(), "stock", number);
                Dice ordering = Dice.of(options.seed(), "orders", number);
                desks.add(new Desks(
                        new HolderDesk(supply, habits, notifying, mailbox::post),
                        new HolderStockDesk(supply, habits, counting),
                        new WholesalerDesk(
                                supply,
                                country.wholesalers(),
                                options.stockReportEveryDays(),
                                habits,
                                outages,
                                counting),
                        new PharmacyPanel(
                                supply,
                                country.pharmacies(),
                                options.pharmaciesPerProduct(),
                                firstDay,
                                habits,
                                ordering)));
            }
        }
    }

    /** Lives through a day before the first: holders notify, and nobody else reports. */
    public void prepare(Day day) {
        desks.forEach(desk -> desk.holder().work(day));
    }

    /** Ends the preparation: of what was notified, what is still going on is handed out with the first day. */
    public void open(LocalDate firstDay) {
        mailbox.clear();
        for (Desks desk : desks) {
            desk.holder().open().forEach(report -> mailbox.post(report, firstDay));
        }
    }

    /** Lets everybody report on the day that the supply has just lived through. */
    public void report(Day day) {
        for (Desks desk : desks) {
            desk.panel().report(day, mailbox::post);
            desk.holder().work(day);
            desk.stock().report(day, mailbox::post);
            desk.wholesalers().report(day, desk.holder().expectedBack(), mailbox::post);
        }
    }

    /** Hands out the reports received on the day, in the order of receipt; each once. */
    public List<Report> collect(LocalDate day) {
        return mailbox.collect(day);
    }

    /** What the holder sent about a failure, the earliest first. */
    public List<Report> about(Failure failure) {
        return desks.get(failure.product().number()).holder().about(failure);
    }
}
