/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.tekortwacht.contracts.id.ArticleId;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;

/** The identifiers of one batch, each made and kept once: millions of lines name the same thousands of things. */
final class Identifiers {

    private final Map<String, PartyId> parties = new HashMap<>();
    private final Map<String, Optional<PartyId>> mentioned = new HashMap<>();
    private final Map<String, ProductId> products = new HashMap<>();
    private final Map<String, ArticleId> articles = new HashMap<>();

    PartyId party(String text) {
        return parties.computeIfAbsent(text, PartyId::new);
    }

    /** The party, or empty if the text is none; remembered too, since one odd supplier comes with many lines. */
    Optional<PartyId> partyIfAny(String text) {
        return mentioned.computeIfAbsent(text, this::readParty);
    }

    private Optional<PartyId> readParty(String text) {
        try {
            return Optional.of(party(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    ProductId product(String text) {
        return products.computeIfAbsent(text, ProductId::new);
    }

    ArticleId article(String text) {
        return articles.computeIfAbsent(text, ArticleId::new);
    }
}
