/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.market;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.market.HolderCount;
import nl.tekortwacht.contracts.market.MarketProduct;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.detection.reference.AsKnownAt;

/** Which products of a group are on the market on a day. */
final class MarketDays {

    private final AsKnownAt known;
    private final Map<ProductId, MarketEvidence> evidence = new HashMap<>();
    private final Map<String, Set<ProductId>> everInGroup = new TreeMap<>();

    /** Groups as registered for any of the days. */
    MarketDays(AsKnownAt known, Collection<MarketEvidence> evidence, List<LocalDate> days) {
        this.known = known;
        evidence.forEach(product -> this.evidence.put(product.product(), product));
        for (ProductId product : known.registry().products()) {
            for (LocalDate day : days) {
                known.product(product, day).map(ProductLine::group).ifPresent(group -> everInGroup
                        .computeIfAbsent(group, key -> new TreeSet<>())
                        .add(product));
            }
        }
    }

    /** All groups, in order. */
    Set<String> groups() {
        return everInGroup.keySet();
    }

    /** What is known of the products of a group, on the market or not. */
    List<MarketEvidence> evidenceOf(String group) {
        return candidates(group).stream()
                .map(evidence::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A product as registered for the day, in whatever group; empty if it is not registered. */
    Optional<MarketProduct> product(ProductId product, LocalDate day) {
        return known.product(product, day).map(MarketDays::product);
    }

    /** Whether the product is registered in the group on the day. */
    boolean isInGroup(ProductId product, String group, LocalDate day) {
        return known.product(product, day)
                .filter(line -> group.equals(line.group()))
                .isPresent();
    }

    /** Whether any product is registered in the group on the day. */
    boolean isRegistered(String group, LocalDate day) {
        return candidates(group).stream().anyMatch(product -> isInGroup(product, group, day));
    }

    /** The products of a group on the market on the day, in order. */
    List<MarketProduct> on(String group, LocalDate day) {
        return candidates(group).stream()
                .map(product -> known.product(product, day))
                .flatMap(Optional::stream)
                .filter(line -> group.equals(line.group()) && isOnMarket(line, day))
                .map(MarketDays::product)
                .toList();
    }

    /** How many independent holders the group has on the day. */
    HolderCount holders(String group, LocalDate day) {
        return new HolderCount(day, independentHolders(on(group, day)));
    }

    static int independentHolders(List<MarketProduct> products) {
        return new HashSet<>(products.stream()
                        .filter(product -> !product.parallel())
                        .map(MarketProduct::holder)
                        .filter(Objects::nonNull)
                        .toList())
                .size();
    }

    private Set<ProductId> candidates(String group) {
        return everInGroup.getOrDefault(group, Set.of());
    }

    private boolean isOnMarket(ProductLine line, LocalDate day) {
        LocalDate since = line.onMarketSince();
        MarketEvidence reported = evidence.get(line.product());
        return (since == null || !since.isAfter(day)) && (reported == null || !reported.hasLeft(day));
    }

    private static MarketProduct product(ProductLine line) {
        return new MarketProduct(line.product(), line.mah(), Boolean.TRUE.equals(line.parallel()));
    }
}
