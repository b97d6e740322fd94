/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.tekortwacht.contracts.registry.CareSetting;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.simulator.chance.Dice;
import nl.tekortwacht.simulator.country.Day;
import nl.tekortwacht.simulator.country.Pharmacy;
import nl.tekortwacht.simulator.country.Product;
import nl.tekortwacht.simulator.supply.ProductSupply;

/** The pharmacies that report their orders of one product: a sample of the country's demand. */
final class PharmacyPanel {

    private final List<Customer> customers = new ArrayList<>();

    PharmacyPanel(ProductSupply supply, List<Pharmacy> pharmacies, int size, Day firstDay, Habits habits, Dice dice) {
        List<Pharmacy> candidates = new ArrayList<>(pharmacies.stream()
                .filter(pharmacy -> uses(pharmacy, supply.product()))
                .toList());
        dice.shuffle(candidates);
        for (Pharmacy pharmacy : candidates.subList(0, Math.min(size, candidates.size()))) {
            customers.add(new Customer(pharmacy, supply, firstDay, habits, dice));
        }
    }

    private static boolean uses(Pharmacy pharmacy, Product product) {
        CareSetting setting = product.line().careSetting();
        return setting == CareSetting.BOTH || pharmacy.hospital() == (setting == CareSetting.HOSPITAL);
    }

    void report(Day day, Consumer<Report> out) {
        if (day.isSunday()) {
            return;
        }
        for (Customer customer : customers) {
            customer.perhapsOrder(day, out);
        }
    }
}
