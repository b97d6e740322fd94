/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.contracts.rule.Rules;
import nl.tekortwacht.contracts.time.BusinessDays;

/**
 * Registry and rules as known at an instant; what was recorded later does not exist.
 *
 * @param registry all registry lines
 * @param rules the rules recorded by the instant
 * @param instant the instant
 */
public record AsKnownAt(Registry registry, Rules rules, Instant instant) {

    /** Registry and rules as known at the instant. */
    public static AsKnownAt of(Registry registry, RuleBook ruleBook, Instant instant) {
        return new AsKnownAt(registry, ruleBook.asKnownAt(instant), instant);
    }

    /** The last closed day at the instant. */
    public LocalDate today() {
        return BusinessDays.lastClosedDay(instant, rules::dayClosesAt);
    }

    /** Whether the wholesaler is full-line on the day. */
    public boolean isFullLine(PartyId wholesaler, LocalDate day) {
        return registry.isFullLine(wholesaler, day, instant);
    }

    /** The product as registered for the day. */
    public Optional<ProductLine> product(ProductId product, LocalDate day) {
        return registry.product(product, day, instant);
    }
}
