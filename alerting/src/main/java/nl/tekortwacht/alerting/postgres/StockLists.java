/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tekortwacht.alerting.audience.Interest;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The stock lists of subscriptions, of which only those are read that have changed: they are long, and change seldom. */
final class StockLists {

    private static final Interest NO_PRODUCTS = new Interest.OfProducts(Set.of());

    private record Versioned(UUID version, Interest interest) {}

    /** Which version of a list a subscription has. */
    record Wanted(UUID subscription, UUID version) {}

    private final DatabaseClient database;
    private volatile Map<UUID, Versioned> known = Map.of();

    StockLists(DatabaseClient database) {
        this.database = database;
    }

    /** What a subscription without a list is about: nothing. */
    static Interest noProducts() {
        return NO_PRODUCTS;
    }

    /** The lists by their subscriptions. */
    Mono<Map<UUID, Interest>> of(Collection<Wanted> wanted) {
        Map<UUID, Versioned> before = known;
        List<UUID> stale = wanted.stream()
                .filter(each -> !isCurrent(each, before.get(each.subscription())))
                .map(Wanted::subscription)
                .toList();
        return (stale.isEmpty() ? Mono.just(Map.<UUID, Versioned>of()) : read(stale)).map(fresh -> {
            Map<UUID, Versioned> now = new HashMap<>(before);
            now.putAll(fresh);
            now.keySet().retainAll(wanted.stream().map(Wanted::subscription).collect(Collectors.toSet()));
            known = Map.copyOf(now);
            return now.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                    .interest()));
        });
    }

    private static boolean isCurrent(Wanted wanted, @Nullable Versioned list) {
        return list != null && list.version().equals(wanted.version());
    }

    private Mono<Map<UUID, Versioned>> read(List<UUID> subscriptions) {
        return Rows.of(subscriptions)
                .column("ids", id -> id)
                .bind(database.sql("""
                        select subscription_id, version, products from alerting.stock_lists
                        where subscription_id = any (cast(:ids as uuid[]))
                        """))
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("subscription_id", UUID.class)),
                        new Versioned(
                                Objects.requireNonNull(row.get("version", UUID.class)),
                                list(Objects.requireNonNull(row.get("products", String[].class))))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Interest list(String[] products) {
        Set<ProductId> ids = new HashSet<>();
        Arrays.stream(products).map(ProductId::new).forEach(ids::add);
        return new Interest.OfProducts(ids);
    }
}
