/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.country;

import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.contracts.registry.RegistryLine;

/**
 * Who and what there is.
 *
 * @param wholesalers the full-line ones first
 * @param groups the products by substitution group, in the order of their numbers
 * @param registry all registry lines: parties, then each product with its articles
 */
public record Country(
        List<Wholesaler> wholesalers,
        List<Pharmacy> pharmacies,
        List<List<Product>> groups,
        List<RegistryLine> registry) {

    /** The country of the options. */
    public static Country of(SimulationOptions options) {
        List<Wholesaler> wholesalers = Trade.wholesalers(options);
        List<Pharmacy> pharmacies = Trade.pharmacies(options, wholesalers);
        List<RegistryLine> registry = new ArrayList<>(Trade.lines(wholesalers, pharmacies));
        List<List<Product>> groups = new Assortment(options, registry).groups();
        return new Country(wholesalers, pharmacies, groups, List.copyOf(registry));
    }
}
