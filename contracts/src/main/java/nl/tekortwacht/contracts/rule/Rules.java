/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules as known at some instant, asked for a day. */
public final class Rules {

    /** The row that counts comes first: greatest validFrom, then last recorded, then last in the file. */
    private static final Comparator<RuleRow> COUNTING_FIRST = Comparator.comparing(
                    RuleRow::validFrom, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(RuleRow::recordedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

    private record Key(RuleName rule, @Nullable String selector) {}

    private final Map<Key, List<RuleRow>> rows = new HashMap<>();
    private final Map<RuleName, List<RuleRow>> unselected = new EnumMap<>(RuleName.class);
    private final Map<String, Definition> definitions;

    Rules(List<RuleRow> known, Map<String, Definition> definitions) {
        this.definitions = definitions;
        for (RuleRow row : known) {
            rows.computeIfAbsent(new Key(row.rule(), row.selector()), key -> new ArrayList<>())
                    .add(row);
        }
        rows.replaceAll((key, list) -> {
            list.sort(COUNTING_FIRST);
            return list.reversed();
        });
        rows.forEach((key, list) -> {
            if (key.selector() == null) {
                unselected.put(key.rule(), list);
            }
        });
    }

    /** The row of a rule without selector that is in force on the day. */
    public RuleRow row(RuleName rule, LocalDate day) {
        List<RuleRow> candidates = Objects.requireNonNull(unselected.get(rule), rule.yamlName());
        return first(candidates, day)
                .orElseThrow(() -> new IllegalStateException("rule " + rule.yamlName() + " has no row on " + day));
    }

    /** The row for the selector that is in force on the day, if there is one. */
    public Optional<RuleRow> row(RuleName rule, String selector, LocalDate day) {
        return first(rows.getOrDefault(new Key(rule, selector), List.of()), day);
    }

    /** The value of a whole-number rule on the day. */
    public int number(RuleName rule, LocalDate day) {
        return Integer.parseInt(row(rule, day).value());
    }

    /** The value of a decimal rule on the day. */
    public BigDecimal decimal(RuleName rule, LocalDate day) {
        return new BigDecimal(row(rule, day).value());
    }

    /** The value of a day rule on the day. */
    public LocalDate date(RuleName rule, LocalDate day) {
        return LocalDate.parse(row(rule, day).value());
    }

    /** The local time at which the day closes. */
    public LocalTime dayClosesAt(LocalDate day) {
        return LocalTime.parse(row(RuleName.DAY_CLOSES_AT, day).value());
    }

    /** The definition of a shortage in force on the day. */
    public Definition definition(LocalDate day) {
        String name = row(RuleName.DEFINITION, day).value();
        return Objects.requireNonNull(definitions.get(name), name);
    }

    private static Optional<RuleRow> first(List<RuleRow> candidates, LocalDate day) {
        for (RuleRow row : candidates) {
            if (row.isInForce(day)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
