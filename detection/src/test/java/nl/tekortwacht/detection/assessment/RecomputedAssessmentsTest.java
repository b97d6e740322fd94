/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.tekortwacht.contracts.assessment.LadderStep;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.json.AssessmentRulesYaml;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.severity.ConditionName;
import nl.tekortwacht.contracts.severity.RulesOfDay;
import nl.tekortwacht.contracts.severity.SeverityRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A reader who has nothing but an assessment comes to the same figures. */
class RecomputedAssessmentsTest {

    private static final long SEED = 20_261_122;
    private static final int ASSESSMENTS = 1_000;
    private static final RulesOfDay RULES = AssessmentRulesYaml.defaults().on(TestProducts.DAY);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    /** Figures that stand in the sentences themselves: of articles of law, and of the LCG's class red. */
    private static final List<String> OF_SENTENCES = List.of("3.17", "48");

    @Test
    void everyNumberFollowsFromTheInputsThatTheAssessmentLists() {
        RandomSituations situations = new RandomSituations(SEED, RULES);
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < ASSESSMENTS; i++) {
            Assessment assessment = Assessor.assess(situations.next());
            String text = Json.text(assessment);
            assertThat(Json.read(text, Assessment.class)).isEqualTo(assessment);
            JsonNode json = Json.MAPPER.readTree(text);
            Recomputation again = new Recomputation(json);
            try {
                requireCover(json.path("cover"), again);
                requireGap(json.path("cover").path("gap"), again);
                requirePatients(json, again);
                requireReasons(json, again);
                requireProposals(json, again);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + SEED + ", assessment " + i + ": " + json, e);
            }
            seen.merge("step " + again.step(), 1, Integer::sum);
            seen.merge(json.path("severity").asString(), 1, Integer::sum);
        }
        System.out.println("recomputed " + ASSESSMENTS + " assessments of seed " + SEED + ": " + seen);
        assertThat(seen).hasSize(LadderStep.values().length + Severity.values().length);
    }

    private static void requireCover(JsonNode cover, Recomputation again) {
        requireUnits(cover.path("subject"), again);
        for (JsonNode alternative : cover.path("alternatives")) {
            requireUnits(alternative.path("supply"), again);
            requireFigure(alternative.path("share"), again.share(alternative));
            requireFigure(alternative.path("movesOver"), again.movesOver(alternative));
        }
        requireFigure(cover.path("weeksWith"), again.weeksWith());
        requireFigure(cover.path("weeksWithout"), again.weeksWithout());
    }

    private static void requireUnits(JsonNode supply, Recomputation again) {
        assertThat(supply.path("units").asLong()).isEqualTo(again.units(supply));
    }

    private static void requireFigure(JsonNode figure, @Nullable BigInteger thousandths) {
        if (thousandths == null) {
            assertThat(figure.isNull()).isTrue();
        } else {
            assertThat(new BigDecimal(figure.asString())).isEqualTo(new BigDecimal(thousandths, 3));
        }
    }

    private static void requireGap(JsonNode gap, Recomputation again) {
        assertThat(gap.path("days").asLong()).isEqualTo(again.days());
        requireFigure(gap.path("needed"), again.needed());
        requireFigure(gap.path("spare"), again.spare());
        requireFigure(gap.path("units"), again.gapUnits());
        requireFigure(gap.path("weeks"), again.gapWeeks());
        if (gap.path("isAssumed").asBoolean()) {
            assertThat(again.assumedEnd())
                    .isEqualTo(LocalDate.parse(gap.path("until").asString()));
        }
    }

    private static void requirePatients(JsonNode json, Recomputation again) {
        JsonNode patients = json.path("patients");
        if (!patients.isNull()) {
            assertThat(patients.path("low").bigIntegerValue()).isEqualTo(again.patients("highDoseFactor"));
            assertThat(patients.path("high").bigIntegerValue()).isEqualTo(again.patients("lowDoseFactor"));
        }
    }

    private static void requireReasons(JsonNode json, Recomputation again) {
        assertThat(LadderStep.valueOf(json.path("step").asString()).number()).isEqualTo(again.step());
        List<Severity> severities = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        for (JsonNode reason : json.path("reasons")) {
            severities.add(Severity.valueOf(reason.path("severity").asString()));
            rules.add(reason.path("rule").asString());
            Set<String> figures = new HashSet<>(OF_SENTENCES);
            for (Map.Entry<String, JsonNode> input : reason.path("inputs").properties()) {
                figures.add(shortest(input.getValue().asString()));
                requireInput(input.getKey(), input.getValue().asString(), again.facts());
            }
            requireFigures(reason.path("words").path("en").asString(), figures);
        }
        assertThat(rules).containsExactlyInAnyOrderElementsOf(firing(again));
        assertThat(severities.getFirst())
                .isEqualTo(Severity.valueOf(json.path("severity").asString()));
        assertThat(severities).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    /** An input is a fact, or a condition that holds for one. */
    private static void requireInput(String name, String text, Map<String, String> facts) {
        assertThat(holds(name, text, facts) || text.equals(facts.getOrDefault(name, "unknown")))
                .as("%s = %s", name, text)
                .isTrue();
    }

    private static boolean holds(String condition, String text, Map<String, String> facts) {
        return switch (condition) {
            case "stepAtLeast" -> isAtLeast(text, facts, "step");
            case "coverGapWeeksAtLeast" -> isAtLeast(text, facts, "coverGapWeeks");
            case "daysExpectedAtLeast" -> isAtLeast(text, facts, "daysExpected");
            case "patientsAtLeast" -> isAtLeast(text, facts, "patientsLow");
            case "coverWeeksBelow" ->
                facts.containsKey("coverWeeksWithout") && !isAtLeast(text, facts, "coverWeeksWithout");
            case "criticalityIn" -> isAmong(text, facts, "criticality");
            case "substitutionRiskIn" -> isAmong(text, facts, "substitutionRisk");
            case "phaseIn" -> isAmong(text, facts, "phase");
            case "groupCarries" -> isAmong(text, facts, "groupCarries");
            case "unionList" -> isAmong(text, facts, "unionList");
            default -> false;
        };
    }

    private static boolean isAtLeast(String least, Map<String, String> facts, String fact) {
        return new BigDecimal(facts.getOrDefault(fact, "-1")).compareTo(new BigDecimal(least)) >= 0;
    }

    private static boolean isAmong(String texts, Map<String, String> facts, String fact) {
        return List.of(texts.split(",", -1)).contains(facts.getOrDefault(fact, "unknown"));
    }

    /** The names of the rows that must have fired, in the order of the table. */
    private static List<String> firing(Recomputation again) {
        return RULES.severityRows().stream()
                .filter(row -> !again.isOver()
                        || row.conditions().stream().anyMatch(condition -> condition.name() == ConditionName.PHASE_IN))
                .filter(row -> row.conditions().stream()
                        .allMatch(condition -> holds(
                                condition.name().yamlName(), String.join(",", condition.values()), again.facts())))
                .map(SeverityRow::name)
                .toList();
    }

    private static void requireProposals(JsonNode json, Recomputation again) {
        long strengths = again.available(LadderStep.OTHER_STRENGTH_OR_FORM);
        long substances = again.available(LadderStep.OTHER_SUBSTANCE);
        Set<String> figures = new HashSet<>(OF_SENTENCES);
        figures.add(Long.toString(again.availableAlternatives()));
        figures.add(Long.toString(strengths));
        figures.add(Long.toString(substances));
        figures.add(Long.toString(strengths + substances));
        figures.add(Long.toString(again.available(LadderStep.UNREGISTERED_OR_PREPARATION)));
        figures.add(shortest(new BigDecimal(again.spare(), 3).toPlainString()));
        figures.add(shortest(new BigDecimal(again.gapUnits(), 3).toPlainString()));
        figures.add(again.stockOfAll().toString());
        again.parameters().forEach(value -> figures.add(value.toPlainString()));
        BigInteger weeks = again.weeksWith();
        figures.add(weeks == null ? "" : shortest(new BigDecimal(weeks, 3).toPlainString()));
        for (JsonNode proposal : json.path("proposals")) {
            for (JsonNode words : proposal.path("conditions")) {
                requireFigures(words.path("en").asString(), figures);
            }
        }
    }

    private static void requireFigures(String sentence, Set<String> figures) {
        List<String> named = NUMBER.matcher(DATE.matcher(sentence).replaceAll("the day"))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(figures).as(sentence).containsAll(named);
    }

    private static String shortest(String text) {
        return NUMBER.matcher(text).matches()
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }
}
