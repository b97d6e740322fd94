/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.tekortwacht.contracts.registry.ArticleLine;
import nl.tekortwacht.contracts.registry.PartyLine;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.registry.RegistryLine;

/** Recognises lines that say what the line just before them in force says, so that a file can be sent twice. */
final class RegistryRepeats {

    private final Registry known;
    private final Map<Object, RegistryLine> lastOfBatch = new HashMap<>();

    RegistryRepeats(Registry known) {
        this.known = known;
    }

    /** Whether adding the line would change no answer of the registry; if not, later lines are compared with it too. */
    boolean isRepeat(RegistryLine line) {
        Object id = idOf(line);
        RegistryLine last = lastOfBatch.get(id);
        // After a line of this batch about the same thing only the very same line is sure to change nothing.
        boolean isRepeat = last == null ? saysTheSame(line) : last.equals(line);
        if (!isRepeat) {
            lastOfBatch.put(id, line);
        }
        return isRepeat;
    }

    private boolean saysTheSame(RegistryLine line) {
        LocalDate day = line.validFrom() == null ? LocalDate.MIN : line.validFrom();
        Instant at = line.recordedAt() == null ? Instant.MIN : line.recordedAt();
        Optional<? extends RegistryLine> before =
                switch (line) {
                    case ProductLine product -> known.product(product.product(), day, at);
                    case ArticleLine article -> known.article(article.article(), day, at);
                    case PartyLine party -> known.party(party.party(), day, at);
                };
        return before.map(other -> recordedWith(other, line))
                .filter(line::equals)
                .isPresent();
    }

    /** The other line, as if recorded with this one: only then can the two be compared. */
    private static RegistryLine recordedWith(RegistryLine other, RegistryLine line) {
        Instant at = line.recordedAt();
        return switch (other) {
            case ProductLine p ->
                new ProductLine(
                        p.product(),
                        p.name(),
                        p.substance(),
                        p.strength(),
                        p.form(),
                        p.route(),
                        p.atc(),
                        p.mah(),
                        p.group(),
                        p.prescriptionOnly(),
                        p.shelfLifeMonths(),
                        p.parallel(),
                        p.personalised(),
                        p.collegialPreparation(),
                        p.criticality(),
                        p.careSetting(),
                        p.substitutionRisk(),
                        p.unionList(),
                        p.dailyDose(),
                        p.onMarketSince(),
                        p.validFrom(),
                        at);
            case ArticleLine a -> new ArticleLine(a.article(), a.product(), a.unitsPerPack(), a.validFrom(), at);
            case PartyLine p ->
                new PartyLine(p.party(), p.name(), p.kind(), p.region(), p.fullLine(), p.validFrom(), at);
        };
    }

    private static Object idOf(RegistryLine line) {
        return switch (line) {
            case ProductLine product -> product.product();
            case ArticleLine article -> article.article();
            case PartyLine party -> party.party();
        };
    }
}
