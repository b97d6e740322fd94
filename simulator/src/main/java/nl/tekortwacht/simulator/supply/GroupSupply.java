/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.supply;

import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.simulator.chance.Dice;
import nl.tekortwacht.simulator.country.Country;
import nl.tekortwacht.simulator.country.Day;
import nl.tekortwacht.simulator.country.Product;
import nl.tekortwacht.simulator.country.SimulationOptions;

/**
 * The products of one substitution group: when one cannot be had, the next day most of its demand moves over to the
 * others. Groups do not touch each other.
 */
public final class GroupSupply {

    private static final double MOVES_OVER = 0.6;

    private final List<ProductSupply> members;

    private GroupSupply(List<ProductSupply> members) {
        this.members = members;
    }

    /** The supply of all groups of a country, well stocked on the first day. */
    public static List<GroupSupply> of(Country country, SimulationOptions options, Day firstDay) {
        List<GroupSupply> groups = new ArrayList<>();
        for (List<Product> group : country.groups()) {
            groups.add(new GroupSupply(group.stream()
                    .map(product -> new ProductSupply(
                            product,
                            country.wholesalers(),
                            options.failuresPerProductYear(),
                            firstDay,
                            Dice.of(options.seed(), "supply", product.number())))
                    .toList()));
        }
        return groups;
    }

    /** Its products. */
    public List<ProductSupply> members() {
        return members;
    }

    /** Lives through the day after the last one. */
    public void live(Day day) {
        double moving = 0;
        double takers = 0;
        for (ProductSupply member : members) {
            moving += member.unserved() * MOVES_OVER;
            takers += weight(member);
        }
        for (ProductSupply member : members) {
            member.live(day, takers == 0 ? 0 : moving * weight(member) / takers);
        }
    }

    private static double weight(ProductSupply member) {
        boolean takesOver = member.extent() == Extent.AVAILABLE || member.extent() == Extent.LOCAL;
        return takesOver ? member.product().packsPerDay() : 0;
    }
}
