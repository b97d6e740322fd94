/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.detection.reference.AsKnownAt;
import nl.tekortwacht.detection.timeline.AvailableDays;

/** Alternatives by the days on which the products of a group were available, in the group of that day. */
public final class GroupAlternatives implements Alternatives {

    private final AsKnownAt known;
    private final Map<ProductId, AvailableDays> available;
    private final Map<LocalDate, Map<String, List<ProductId>>> groups = new HashMap<>();

    /** Of products with the days on which each was available; a product that is not among them was not. */
    public GroupAlternatives(AsKnownAt known, Map<ProductId, AvailableDays> available) {
        this.known = known;
        this.available = available;
    }

    @Override
    public Optional<Boolean> available(ProductId product, LocalDate day) {
        return known.product(product, day).map(ProductLine::group).map(group -> members(group, day).stream()
                .filter(member -> !member.equals(product))
                .map(available::get)
                .anyMatch(days -> days != null && days.contains(day)));
    }

    private List<ProductId> members(String group, LocalDate day) {
        return groups.computeIfAbsent(day, this::groupsOn).getOrDefault(group, List.of());
    }

    private Map<String, List<ProductId>> groupsOn(LocalDate day) {
        Map<String, List<ProductId>> members = new HashMap<>();
        for (ProductId product : known.registry().products()) {
            known.product(product, day).map(ProductLine::group).ifPresent(group -> members.computeIfAbsent(
                            group, key -> new ArrayList<>())
                    .add(product));
        }
        return members;
    }
}
