/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.tekortwacht.contracts.id.ArticleId;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.PartyRole;
import nl.tekortwacht.contracts.id.ProductId;

/**
 * The registry as a whole, asked for a day and as known at an instant: of the lines recorded by then, the one with the
 * greatest {@code validFrom} not after the day; of equals the last recorded; of those the last added.
 *
 * <p>Lines are only added, also while others read.
 */
public final class Registry {

    private final Map<ProductId, Versions<ProductLine>> products = new ConcurrentHashMap<>();
    private final Map<ArticleId, Versions<ArticleLine>> articles = new ConcurrentHashMap<>();
    private final Map<PartyId, Versions<PartyLine>> parties = new ConcurrentHashMap<>();
    private final Map<PartyId, Set<ProductId>> productsOfHolder = new ConcurrentHashMap<>();
    private final Set<PartyId> everFullLine = Collections.synchronizedSet(new LinkedHashSet<>());

    /** A registry of these lines, in this order. */
    public static Registry of(Collection<? extends RegistryLine> lines) {
        Registry registry = new Registry();
        lines.forEach(registry::add);
        return registry;
    }

    /** Adds a line; it comes after all that are there. */
    public void add(RegistryLine line) {
        switch (line) {
            case ProductLine product -> {
                products.computeIfAbsent(product.product(), id -> new Versions<>())
                        .add(product);
                PartyId mah = product.mah();
                if (mah != null) {
                    productsOfHolder
                            .computeIfAbsent(mah, id -> ConcurrentHashMap.newKeySet())
                            .add(product.product());
                }
            }
            case ArticleLine article ->
                articles.computeIfAbsent(article.article(), id -> new Versions<>())
                        .add(article);
            case PartyLine party -> {
                parties.computeIfAbsent(party.party(), id -> new Versions<>()).add(party);
                if (party.fullLine() && party.party().role() == PartyRole.WHOLESALER) {
                    everFullLine.add(party.party());
                }
            }
        }
    }

    /** The product on the day, as known at the instant. */
    public Optional<ProductLine> product(ProductId id, LocalDate day, Instant knownAt) {
        Versions<ProductLine> versions = products.get(id);
        return versions == null ? Optional.empty() : versions.on(day, knownAt);
    }

    /** The article on the day, as known at the instant. */
    public Optional<ArticleLine> article(ArticleId id, LocalDate day, Instant knownAt) {
        Versions<ArticleLine> versions = articles.get(id);
        return versions == null ? Optional.empty() : versions.on(day, knownAt);
    }

    /** The line of a party on the day, as known at the instant; a holder may be known without one. */
    public Optional<PartyLine> party(PartyId id, LocalDate day, Instant knownAt) {
        Versions<PartyLine> versions = parties.get(id);
        return versions == null ? Optional.empty() : versions.on(day, knownAt);
    }

    /** Whether the party may report: it has a line, or it is the holder of a product. */
    public boolean knows(PartyId id, LocalDate day, Instant knownAt) {
        if (party(id, day, knownAt).isPresent()) {
            return true;
        }
        for (ProductId candidate : productsOfHolder.getOrDefault(id, Set.of())) {
            if (product(candidate, day, knownAt)
                    .filter(line -> id.equals(line.mah()))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the party is a full-line wholesaler on the day, as known at the instant. */
    public boolean isFullLine(PartyId id, LocalDate day, Instant knownAt) {
        return everFullLine.contains(id)
                && party(id, day, knownAt).map(PartyLine::fullLine).orElse(false);
    }

    /** The instants at which lines were recorded that bear on the verdicts of a product; lines always known left out. */
    public Set<Instant> recordedInstants(ProductId id) {
        Set<Instant> instants = new HashSet<>();
        Versions<ProductLine> ofProduct = products.get(id);
        if (ofProduct != null) {
            ofProduct.recordedInstants(instants);
        }
        synchronized (everFullLine) {
            everFullLine.forEach(
                    party -> Objects.requireNonNull(parties.get(party)).recordedInstants(instants));
        }
        return instants;
    }

    /** All products that any line is about. */
    public Set<ProductId> products() {
        return Collections.unmodifiableSet(products.keySet());
    }
}
