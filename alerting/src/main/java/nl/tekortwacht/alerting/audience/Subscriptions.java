/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;
import org.jspecify.annotations.Nullable;

/** All running subscriptions, found by what they are about without looking at each. */
public final class Subscriptions {

    private final Map<UUID, Subscription> byId = new HashMap<>();
    private final Map<Interest, List<Subscription>> byInterest = new HashMap<>();

    /** Indexes the subscriptions. */
    public Subscriptions(Collection<Subscription> running) {
        for (Subscription subscription : running) {
            byId.put(subscription.id(), subscription);
            if (subscription.interest() instanceof Interest.OfProducts list) {
                list.products().forEach(product -> add(new Interest.OfProduct(product), subscription));
            } else {
                add(subscription.interest(), subscription);
            }
        }
    }

    private void add(Interest interest, Subscription subscription) {
        byInterest.computeIfAbsent(interest, any -> new ArrayList<>()).add(subscription);
    }

    /** The subscription, if it runs. */
    public Optional<Subscription> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those about the product, each once. */
    List<Subscription> about(ProductId id, @Nullable ProductLine product) {
        List<Subscription> found = new ArrayList<>(of(new Interest.OfProduct(id)));
        if (product != null && product.group() != null) {
            found.addAll(of(new Interest.OfGroup(product.group())));
        }
        if (product != null && product.substance() != null) {
            found.addAll(of(new Interest.OfSubstance(product.substance())));
        }
        AtcCode atc = product == null ? null : product.atc();
        for (int length = 1; atc != null && length <= atc.value().length(); length++) {
            found.addAll(of(new Interest.OfAtcPrefix(atc.value().substring(0, length))));
        }
        return found;
    }

    private List<Subscription> of(Interest interest) {
        return byInterest.getOrDefault(interest, List.of());
    }
}
