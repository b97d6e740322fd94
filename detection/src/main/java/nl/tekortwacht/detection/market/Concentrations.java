/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.market;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.market.Concentration;
import nl.tekortwacht.contracts.market.HolderShare;
import nl.tekortwacht.contracts.market.MarketProduct;
import nl.tekortwacht.contracts.market.SupplyInput;
import nl.tekortwacht.detection.figures.Figures;

/** Computes the concentration of supply: shares of holders in what was delivered in 12 months. */
final class Concentrations {

    private static final BigInteger SCALE = BigInteger.valueOf(10_000);

    private Concentrations() {}

    /** Of the products of independent holders; the others supply nothing of their own. */
    static Concentration of(List<MarketProduct> products, List<MarketEvidence> evidence) {
        Map<ProductId, MarketEvidence> byProduct =
                evidence.stream().collect(Collectors.toMap(MarketEvidence::product, product -> product));
        List<SupplyInput> inputs = new ArrayList<>();
        for (MarketProduct product : products) {
            MarketEvidence known = byProduct.get(product.product());
            PartyId holder = product.holder();
            if (known != null && holder != null && !product.parallel()) {
                known.deliveries().forEach(line -> inputs.add(new SupplyInput(product.product(), holder, line)));
            }
        }
        return of(inputs);
    }

    private static Concentration of(List<SupplyInput> inputs) {
        SortedMap<PartyId, Long> units = new TreeMap<>();
        for (SupplyInput input : inputs) {
            units.merge(input.holder(), Objects.requireNonNull(input.stock().delivered12m()), Long::sum);
        }
        long all = units.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return new Concentration(null, 0, List.of(), inputs);
        }
        List<HolderShare> shares = units.entrySet().stream()
                .map(holder ->
                        new HolderShare(holder.getKey(), holder.getValue(), Figures.divide(holder.getValue(), all)))
                .toList();
        return new Concentration(index(shares, BigInteger.valueOf(all)), all, shares, inputs);
    }

    /** From the units, not from the rounded shares. */
    private static int index(List<HolderShare> shares, BigInteger all) {
        BigInteger squares = shares.stream()
                .map(share -> BigInteger.valueOf(share.units()).pow(2))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return new BigDecimal(squares.multiply(SCALE))
                .divide(new BigDecimal(all.pow(2)), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
