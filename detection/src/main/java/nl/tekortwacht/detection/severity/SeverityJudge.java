/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.severity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.tekortwacht.contracts.assessment.Reason;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.assessment.Words;
import nl.tekortwacht.contracts.severity.Condition;
import nl.tekortwacht.contracts.severity.Fact;
import nl.tekortwacht.contracts.severity.SeverityRow;

/** Holds the facts of a shortage against the severity table. */
public final class SeverityJudge {

    /** What an input says when the fact is not known. */
    private static final String UNKNOWN = "unknown";

    private SeverityJudge() {}

    /**
     * What the table says.
     *
     * @param severity the worst that a row asks for
     * @param reasons the rows that fired, the worst first, else in the order of the table
     * @param rows the same rows in a list of rows that were used
     */
    public record Verdict(Severity severity, List<Reason> reasons, List<String> rows) {

        /** Lists are kept as they were. */
        public Verdict {
            reasons = List.copyOf(reasons);
            rows = List.copyOf(rows);
        }
    }

    /** Judges by the rows of a day. The rules make sure that at least one fires for every phase. */
    public static Verdict judge(List<SeverityRow> table, Map<Fact, String> facts) {
        List<SeverityRow> fired =
                new ArrayList<>(table.stream().filter(row -> row.fires(facts)).toList());
        fired.sort(Comparator.comparing(SeverityRow::severity).reversed());
        return new Verdict(
                fired.getFirst().severity(),
                fired.stream().map(row -> reason(row, facts)).toList(),
                fired.stream().map(SeverityRow::brief).toList());
    }

    private static Reason reason(SeverityRow row, Map<Fact, String> facts) {
        SortedMap<String, String> inputs = new TreeMap<>();
        for (Condition condition : row.conditions()) {
            Fact fact = condition.name().fact();
            inputs.put(condition.name().yamlName(), String.join(",", condition.values()));
            inputs.put(fact.inputName(), facts.getOrDefault(fact, UNKNOWN));
        }
        Map<String, Words> named = new HashMap<>();
        for (String name : row.words().placeholders()) {
            Fact fact = Fact.ofInputName(name).orElseThrow();
            inputs.put(name, facts.getOrDefault(fact, UNKNOWN));
            named.put(name, FactWords.of(fact, facts.get(fact)));
        }
        return new Reason(row.name(), row.severity(), inputs, row.words().with(named), row.source());
    }
}
