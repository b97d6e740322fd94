/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All rule rows and definitions of a rules file, checked as a whole. */
public final class RuleBook {

    private final List<RuleRow> rows;
    private final Map<String, Definition> definitions;

    /**
     * Checks rows and definitions against each other.
     *
     * @throws IllegalArgumentException if two definitions share a name, rows of one rule and selector with the same
     *     {@code recordedAt} overlap, a rule without selector has a day without a row, or a row names a definition that
     *     is not there
     */
    public RuleBook(Collection<RuleRow> rows, Collection<? extends Definition> definitions) {
        this.rows = List.copyOf(rows);
        this.definitions = new HashMap<>();
        for (Definition definition : definitions) {
            if (this.definitions.put(definition.name(), definition) != null) {
                throw new IllegalArgumentException("definition " + definition.name() + " is there twice");
            }
        }
        requireNoOverlap();
        for (RuleName rule : RuleName.values()) {
            if (!rule.hasSelector()) {
                requireEveryDay(rule);
            }
        }
        for (RuleRow row : this.rows) {
            if (row.rule() == RuleName.DEFINITION && !this.definitions.containsKey(row.value())) {
                throw new IllegalArgumentException("rule definition names '" + row.value() + "', which is not defined");
            }
        }
    }

    /** The rows, in the order of the file. */
    public List<RuleRow> rows() {
        return rows;
    }

    /** The instants at which rows were recorded; rows always known left out. */
    public Set<Instant> recordedInstants() {
        return rows.stream().map(RuleRow::recordedAt).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** The rules as known at the instant: rows recorded later are left out. */
    public Rules asKnownAt(Instant instant) {
        return new Rules(rows.stream().filter(row -> row.isKnownAt(instant)).toList(), definitions);
    }

    private void requireNoOverlap() {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                RuleRow a = rows.get(i);
                RuleRow b = rows.get(j);
                if (a.rule() == b.rule()
                        && Objects.equals(a.selector(), b.selector())
                        && Objects.equals(a.recordedAt(), b.recordedAt())
                        && startsBeforeEnd(a, b)
                        && startsBeforeEnd(b, a)) {
                    throw new IllegalArgumentException("rule " + a.rule().yamlName()
                            + (a.selector() == null ? "" : " for " + a.selector()) + ": rows " + (i + 1) + " and "
                            + (j + 1) + " are in force on the same days");
                }
            }
        }
    }

    private static boolean startsBeforeEnd(RuleRow a, RuleRow b) {
        LocalDate start = a.validFrom();
        LocalDate end = b.validTo();
        return start == null || end == null || start.isBefore(end);
    }

    /** A rule without selector must say something for every day, by rows that were always known. */
    private void requireEveryDay(RuleName rule) {
        List<RuleRow> always = rows.stream()
                .filter(row -> row.rule() == rule && row.recordedAt() == null)
                .toList();
        Set<LocalDate> days = new TreeSet<>(List.of(LocalDate.MIN, LocalDate.MAX));
        always.stream().map(RuleRow::validTo).filter(Objects::nonNull).forEach(days::add);
        for (LocalDate day : days) {
            if (always.stream().noneMatch(row -> row.isInForce(day))) {
                throw new IllegalArgumentException("rule " + rule.yamlName() + " has no row in force "
                        + (day.equals(LocalDate.MIN)
                                ? "from the beginning"
                                : day.equals(LocalDate.MAX) ? "for ever" : "on " + day));
            }
        }
    }
}
