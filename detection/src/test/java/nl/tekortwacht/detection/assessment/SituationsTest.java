/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.assessment.LadderStep;
import nl.tekortwacht.contracts.assessment.Measure;
import nl.tekortwacht.contracts.assessment.Proposal;
import nl.tekortwacht.contracts.assessment.Reason;
import nl.tekortwacht.contracts.assessment.Words;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.json.AssessmentRulesYaml;
import nl.tekortwacht.contracts.severity.RulesOfDay;
import nl.tekortwacht.contracts.severity.SeverityRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The situations of {@code situations.txt}, one by one, and that together they try every rule, step and measure. */
class SituationsTest {

    private static final RulesOfDay RULES = AssessmentRulesYaml.defaults().on(TestProducts.DAY);
    private static final Pattern BRACES = Pattern.compile("[{}]");

    static List<SituationTable.Row> situations() {
        return SituationTable.rows(RULES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void isAssessedAsExpected(SituationTable.Row row) {
        Assessment assessment = Assessor.assess(row.situation());

        assertThat(assessment.reasons()).extracting(Reason::rule).isEqualTo(row.reasons());
        assertThat(assessment.severity()).isEqualTo(row.severity());
        assertThat(assessment.step().number()).isEqualTo(row.step());
        assertThat(assessment.proposals()).extracting(Proposal::measure).isEqualTo(row.measures());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void speaksToPeopleInBothLanguages(SituationTable.Row row) {
        Assessment assessment = Assessor.assess(row.situation());

        for (Reason reason : assessment.reasons()) {
            requireSentence(reason.words());
        }
        for (Proposal proposal : assessment.proposals()) {
            assertThat(proposal.conditions()).isNotEmpty();
            proposal.conditions().forEach(SituationsTest::requireSentence);
        }
    }

    private static void requireSentence(Words words) {
        for (String text : List.of(words.nl(), words.en())) {
            assertThat(text).endsWith(".").doesNotContainPattern(BRACES).doesNotContain("unknown");
        }
        assertThat(words.nl()).isNotEqualTo(words.en());
    }

    @Test
    void everyRuleStepAndMeasureIsTried() {
        Set<String> rules = new HashSet<>();
        Set<LadderStep> steps = EnumSet.noneOf(LadderStep.class);
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        for (SituationTable.Row row : situations()) {
            Assessment assessment = Assessor.assess(row.situation());
            assessment.reasons().forEach(reason -> rules.add(reason.rule()));
            assessment.proposals().forEach(proposal -> measures.add(proposal.measure()));
            steps.add(assessment.step());
        }

        assertThat(situations()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(rules)
                .isEqualTo(RULES.severityRows().stream().map(SeverityRow::name).collect(Collectors.toSet()));
        assertThat(steps).containsExactly(LadderStep.values());
        assertThat(measures).containsExactlyInAnyOrder(Measure.values());
    }
}
