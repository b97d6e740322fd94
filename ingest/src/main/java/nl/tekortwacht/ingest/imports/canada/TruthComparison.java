/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How a replay and the last export agree: for each report of the export one outcome, and one for each row too many. */
public final class TruthComparison {

    /** Whether an outcome is an agreement, a difference with a known cause, or neither. */
    public enum Standing {
        /** The replay shows what the export shows. */
        AGREES,
        /** It does not, and the cause is known and lies in the source or in the rules. */
        EXPLAINED,
        /** It does not, and nobody knows why. */
        UNEXPLAINED
    }

    /** What came of holding a report of the export against the replay. */
    public enum Outcome {
        /** The same phase and the same period. */
        SAME(Standing.AGREES),
        /** The same phase and start; the end shown lies before the day, or is no end, so the replay leaves it open. */
        SAME_END_UNKNOWN(Standing.AGREES),
        /** Too short to be a shortage under the rules, and so rightly no row. */
        TOO_SHORT(Standing.AGREES),
        /** Start or end is the very day of the export, which was made early that day; the replay stands at its close. */
        BOUNDARY_ON_THE_DAY(Standing.EXPLAINED),
        /** The status contradicts the dates: anticipated though begun, or active though not begun. */
        STATUS_AGAINST_DATES(Standing.EXPLAINED),
        /** Resolved on or before its start: no period that could be reported. */
        OVER_BEFORE_IT_BEGAN(Standing.EXPLAINED),
        /** No product number, company, start or known status: nothing that could be reported. */
        NOT_REPORTABLE(Standing.EXPLAINED),
        /** Another company made the product's newest report, so this one may not report. */
        NOT_THE_HOLDER(Standing.EXPLAINED),
        /** A row for a report that the export no longer shows. */
        VANISHED(Standing.EXPLAINED),
        /** A row for an announcement that was taken back before the report was announced anew. */
        EARLIER_WITHDRAWAL(Standing.EXPLAINED),
        /** The phase differs. */
        PHASE_DIFFERS(Standing.UNEXPLAINED),
        /** The period differs. */
        PERIOD_DIFFERS(Standing.UNEXPLAINED),
        /** There should be a row. */
        ROW_MISSING(Standing.UNEXPLAINED),
        /** There should be no such row. */
        ROW_UNEXPECTED(Standing.UNEXPLAINED);

        private final Standing standing;

        Outcome(Standing standing) {
            this.standing = standing;
        }

        /** Whether it is an agreement. */
        public Standing standing() {
            return standing;
        }
    }

    /**
     * One report, and what the replay made of it.
     *
     * @param sourceId the source's number, {@code D} before that of a discontinuation
     * @param shown what the export shows
     * @param found what the replay shows
     */
    public record Item(String sourceId, String shown, String found) {}

    private final Map<Outcome, List<Item>> items = new EnumMap<>(Outcome.class);

    TruthComparison() {}

    void add(Outcome outcome, Item item) {
        items.computeIfAbsent(outcome, any -> new ArrayList<>()).add(item);
    }

    /** What had the outcome. */
    public List<Item> items(Outcome outcome) {
        return Collections.unmodifiableList(items.getOrDefault(outcome, List.of()));
    }

    /** How many items have an outcome of the standing. */
    public int count(Standing standing) {
        return items.entrySet().stream()
                .filter(entry -> entry.getKey().standing() == standing)
                .mapToInt(entry -> entry.getValue().size())
                .sum();
    }

    /** The counts by outcome with some items of each, for a person. */
    public String text(int itemsEach) {
        StringBuilder text = new StringBuilder();
        items.forEach((outcome, list) -> {
            text.append("%-22s %-12s %5d%n".formatted(outcome, outcome.standing(), list.size()));
            list.stream()
                    .limit(itemsEach)
                    .forEach(item -> text.append(
                            "    %s: shown %s; found %s%n".formatted(item.sourceId(), item.shown(), item.found())));
        });
        return text.toString();
    }
}
