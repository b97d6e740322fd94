/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.alerting;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.audience.Interest;
import nl.tekortwacht.alerting.audience.Subscription;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.registry.ProductLine;

/** Subscribers of a country: half to a product, the others to groups, substances and ATC classes. */
final class Population {

    private static final URI TARGET = URI.create("https://subscriber.example/hook");
    private static final int OF_TEN_BY_PRODUCT = 5;
    private static final int OF_TEN_BY_GROUP = 7;
    private static final int OF_TEN_BY_SUBSTANCE = 8;
    private static final int LEVELS = 5;

    private final List<ProductLine> products;
    private final RandomGenerator chance;

    Population(List<ProductLine> products, RandomGenerator chance) {
        this.products = products;
        this.chance = chance;
    }

    List<Subscription> subscriptions(int count) {
        Address address = new Address(Channel.WEBHOOK, TARGET.toString(), Locale.ROOT);
        List<Subscription> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(new Subscription(new UUID(chance.nextLong(), i), interest(product()), address));
        }
        return all;
    }

    ProductLine product() {
        return products.get(chance.nextInt(products.size()));
    }

    UUID id() {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    private Interest interest(ProductLine product) {
        int kind = chance.nextInt(10);
        if (kind >= OF_TEN_BY_PRODUCT && kind < OF_TEN_BY_GROUP && product.group() != null) {
            return new Interest.OfGroup(product.group());
        }
        if (kind >= OF_TEN_BY_GROUP && kind < OF_TEN_BY_SUBSTANCE && product.substance() != null) {
            return new Interest.OfSubstance(product.substance());
        }
        AtcCode atc = product.atc();
        return kind >= OF_TEN_BY_SUBSTANCE && atc != null && atc.value().length() >= LEVELS
                ? new Interest.OfAtcPrefix(atc.value().substring(0, LEVELS))
                : new Interest.OfProduct(product.product());
    }

    /** Who subscribed to what, and nothing else. */
    static Map<Object, List<UUID>> bare(List<Subscription> subscriptions) {
        Map<Object, List<UUID>> bare = new HashMap<>();
        for (Subscription subscription : subscriptions) {
            bare.computeIfAbsent(subscription.interest(), any -> new ArrayList<>())
                    .add(subscription.id());
        }
        return bare;
    }

    /** All that a subscription which concerns the product can be about. */
    static List<Object> keys(ProductLine product) {
        List<Object> keys = new ArrayList<>();
        keys.add(new Interest.OfProduct(product.product()));
        keys.add(new Interest.OfGroup(Objects.requireNonNullElse(product.group(), "")));
        keys.add(new Interest.OfSubstance(Objects.requireNonNullElse(product.substance(), "")));
        AtcCode atc = product.atc();
        for (int length = 1; atc != null && length <= atc.value().length(); length++) {
            keys.add(new Interest.OfAtcPrefix(atc.value().substring(0, length)));
        }
        return keys;
    }
}
