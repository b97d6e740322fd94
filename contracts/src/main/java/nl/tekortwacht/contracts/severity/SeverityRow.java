/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.severity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.assessment.Words;
import nl.tekortwacht.contracts.finding.Phase;

/**
 * One dated row of the severity table.
 *
 * @param name the name of the rule
 * @param severity the severity that it asks for
 * @param conditions all of them must hold; without a condition on the phase it is for shortages that are not over
 * @param words why, with the names of facts in braces
 * @param source where the rule comes from
 */
public record SeverityRow(
        String name, Severity severity, List<Condition> conditions, Words words, InForce inForce, String source) {

    /**
     * Checks the row.
     *
     * @throws IllegalArgumentException if name, words or source are blank, a condition is there twice, or the words name a
     *     fact that does not exist
     */
    public SeverityRow {
        conditions = List.copyOf(conditions);
        if (name.isBlank()
                || source.isBlank()
                || words.nl().isBlank()
                || words.en().isBlank()) {
            throw new IllegalArgumentException("a name, a source and words in both languages are needed");
        }
        Set<ConditionName> seen = new HashSet<>();
        for (Condition condition : conditions) {
            if (!seen.add(condition.name())) {
                throw new IllegalArgumentException(condition.name().yamlName() + " is there twice");
            }
        }
        for (String named : words.placeholders()) {
            if (Fact.ofInputName(named).isEmpty()) {
                throw new IllegalArgumentException("there is no fact {" + named + "}");
            }
        }
    }

    /** Whether it fires. */
    public boolean fires(Map<Fact, String> facts) {
        boolean looksAtPhase = conditions.stream().anyMatch(condition -> condition.name() == ConditionName.PHASE_IN);
        String phase = facts.get(Fact.PHASE);
        if (!looksAtPhase && phase != null && Phase.valueOf(phase).isOver()) {
            return false;
        }
        return conditions.stream()
                .allMatch(
                        condition -> condition.holds(facts.get(condition.name().fact())));
    }

    /** The row in a list of rows that were used: {@code severity largeGap}. */
    public String brief() {
        return "severity " + name + inForce.since();
    }
}
