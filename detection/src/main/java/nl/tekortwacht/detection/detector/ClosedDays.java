/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.contracts.rule.Rules;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.detection.store.ClosedDay;
import nl.tekortwacht.detection.store.ProductState;

/** When days close, by the rules. */
final class ClosedDays {

    private final RuleBook ruleBook;

    ClosedDays(RuleBook ruleBook) {
        this.ruleBook = ruleBook;
    }

    /** The last closed day at the instant. */
    ClosedDay lastAt(Instant instant) {
        Rules rules = ruleBook.asKnownAt(instant);
        LocalDate day = BusinessDays.lastClosedDay(instant, rules::dayClosesAt);
        return closed(day, rules);
    }

    /** All days that closed between the first and the last closing of these products. */
    List<ClosedDay> of(List<Learned> learned) {
        LocalDate from = LocalDate.MAX;
        LocalDate to = LocalDate.MIN;
        Instant knownAt = Instant.MIN;
        for (Learned one : learned) {
            ProductState state = one.update().state();
            LocalDate first = one.closedFrom();
            if (first != null && state.closedThrough() != null && state.knownAt() != null) {
                from = first.isBefore(from) ? first : from;
                to = state.closedThrough().isAfter(to) ? state.closedThrough() : to;
                knownAt = state.knownAt().isAfter(knownAt) ? state.knownAt() : knownAt;
            }
        }
        return between(from, to, knownAt);
    }

    /** The days from the first to the last, both included; none if the last comes first. */
    List<ClosedDay> between(LocalDate from, LocalDate to, Instant knownAt) {
        if (from.isAfter(to)) {
            return List.of();
        }
        Rules rules = ruleBook.asKnownAt(knownAt);
        return from.datesUntil(to.plusDays(1)).map(day -> closed(day, rules)).toList();
    }

    private static ClosedDay closed(LocalDate day, Rules rules) {
        return new ClosedDay(day, BusinessDays.closeOf(day, rules.dayClosesAt(day)));
    }
}
