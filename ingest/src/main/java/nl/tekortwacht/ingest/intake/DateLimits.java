/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.contracts.rule.RuleName;
import nl.tekortwacht.contracts.rule.RuleRow;
import nl.tekortwacht.contracts.rule.Rules;

/** Which days a report may carry: by the rules of the day of receipt, as known then. Not for use by several threads. */
final class DateLimits {

    /** The days from {@code earliest} to {@code latest}, both included. */
    record Range(LocalDate earliest, LocalDate latest) {}

    private record Known(Instant since, LocalDate day) {}

    private final NavigableMap<Instant, Rules> rulesSince;
    private final Map<Known, Range> ranges = new HashMap<>();

    private DateLimits(NavigableMap<Instant, Rules> rulesSince) {
        this.rulesSince = rulesSince;
    }

    /** The rules by the instants at which what is known of them changed; made once, used by all batches. */
    static NavigableMap<Instant, Rules> bySince(RuleBook book) {
        NavigableMap<Instant, Rules> rulesSince = new TreeMap<>();
        rulesSince.put(Instant.MIN, book.asKnownAt(Instant.MIN));
        book.rows().stream()
                .filter(row -> row.rule() == RuleName.EARLIEST_DATE || row.rule() == RuleName.LATEST_YEARS_AHEAD)
                .map(RuleRow::recordedAt)
                .filter(Objects::nonNull)
                .forEach(at -> rulesSince.computeIfAbsent(at, book::asKnownAt));
        return rulesSince;
    }

    static DateLimits of(NavigableMap<Instant, Rules> rulesSince) {
        return new DateLimits(rulesSince);
    }

    /** The range for a receipt; it must be known. */
    Range on(Receipt receipt) {
        Map.Entry<Instant, Rules> known = rulesSince.floorEntry(receipt.knownAt());
        return ranges.computeIfAbsent(
                new Known(known.getKey(), receipt.day()), key -> range(known.getValue(), receipt.day()));
    }

    private static Range range(Rules rules, LocalDate day) {
        int years = rules.number(RuleName.LATEST_YEARS_AHEAD, day);
        return new Range(rules.date(RuleName.EARLIEST_DATE, day), day.plusYears(years));
    }
}
